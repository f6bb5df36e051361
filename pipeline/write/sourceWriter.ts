import type { Writer } from './Writer.ts';

/** The source file, byte for byte, under its own name, so that every reference into it can be followed. */
export const sourceWriter: Writer = {
  name: 'source',
  *write({ source }) {
    yield [source.file, source.bytes];
  },
};
