/** The few functions of Citation.js (https://citation.js.org) that are used; the package has no types of its own. */
declare module '@citation-js/core' {
  type Entry = Readonly<Record<string, unknown>>;
  export const plugins: {
    readonly config: {
      readonly get: (plugin: '@bibtex') => {
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
    readonly input: {
      /** Reads a text in any format that has been registered, as CSL-JSON. */
      readonly chain: (text: string) => readonly Entry[];
    };
    readonly output: {
      readonly format: {
        (format: 'bibtex', entries: readonly Entry[]): string;
        /** The values of each entry by their RIS tags. */
        (
          format: 'ris',
          entries: readonly Entry[],
          options: { readonly format: 'object' },
        ): readonly Entry[];
      };
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
