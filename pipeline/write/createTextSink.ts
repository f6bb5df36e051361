/** Gathers text and turns it into UTF-8. */
export interface TextSink {
  readonly write: (piece: string) => void;
  /** The bytes of everything written. */
  readonly finish: () => Uint8Array;
}

/** Characters gathered before they are encoded: large enough to be quick, small enough to stay out of the way. */
const batchLength = 1 << 16;

/** An empty sink. A string in V8 ends at 2^29 − 24 characters; what a sink takes does not. */
export function createTextSink(): TextSink {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let batch = '';
  const flush = (): void => {
    chunks.push(encoder.encode(batch));
    batch = '';
  };
  return {
    write(piece) {
      batch += piece;
      if (batch.length >= batchLength) flush();
    },
    finish() {
      flush();
      return joinBytes(chunks);
    },
  };
}

/**
 * Pieces of text joined as UTF-8.
 * @example encodeText(['a,b\n', '1,2\n']) // 8 bytes
 */
export function encodeText(pieces: Iterable<string>): Uint8Array {
  const sink = createTextSink();
  for (const piece of pieces) sink.write(piece);
  return sink.finish();
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
