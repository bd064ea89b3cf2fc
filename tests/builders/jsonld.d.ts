/** The little that the tests ask of the package, which brings no types. */
declare module 'jsonld' {
  interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<LoadedDocument>;
    /** Whether to fail where anything would be lost. */
    readonly safe: boolean;
  }
  const jsonld: { expand(document: object, options: Options): Promise<readonly object[]> };
  export default jsonld;
}
