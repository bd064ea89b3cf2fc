/**
 * Imported first by commands that read many records: `yaml` asks the environment at every token, a quarter of a million
 * times, and a plain copy answers at once.
 */
process.env = { ...process.env };
