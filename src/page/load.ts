/** What loads something at most once, however often it is asked; a failure is forgotten, so that the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** The same of many things, each by its key. */
export function onceFor<K, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const loads = new Map<K, () => Promise<T>>();
  return (key) => {
    const known = loads.get(key) ?? once(() => load(key));
    loads.set(key, known);
    return known();
  };
}

/**
 * The JSON at an address of this site. Its shape is taken on trust: the page that names the address was made with it.
 * Rejects where the address cannot be reached or answers with an error.
 */
export async function readJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** What reads the JSON at an address of this site, once. */
export const jsonAt = <T>(address: string): (() => Promise<T>) => once(() => readJson<T>(address));
