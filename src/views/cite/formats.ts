/** The files that hold a record’s citations, by the ending of their names, with what readers call them. */
export const citeFormats = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

export type CiteFormat = keyof typeof citeFormats;

/** The formats in which a list can be taken to a reference manager. */
export const listFormats = ['ris', 'bib'] as const satisfies readonly CiteFormat[];
