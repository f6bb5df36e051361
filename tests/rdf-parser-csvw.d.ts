declare module 'rdf-parser-csvw/lib/ObjectParserTransform.js' {
  import type { Transform } from 'node:stream';

  /** Turns rows of one table into quads by its CSVW metadata. */
  const ObjectParserTransform: new (options: object) => Transform;
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default ObjectParserTransform;
}
