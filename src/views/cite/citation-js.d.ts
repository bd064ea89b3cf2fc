/** The few functions of Citation.js (https://citation.js.org) that are used; the package has no types of its own. */
declare module '@citation-js/core' {
  type Entry = Readonly<Record<string, unknown>>;
  export const plugins: {
    readonly config: {
      readonly get: (plugin: '@bibtex') => {
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
    readonly output: {
      readonly format: {
        (format: 'bibtex', entries: readonly Entry[]): string;
        (
          format: 'ris',
          entries: readonly Entry[],
          options: { readonly format: 'object' },
        ): readonly Readonly<Record<string, RisValue | readonly RisValue[] | undefined>>[];
      };
    };
  };
  type RisValue = string | number;
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
