/** Bytes handed over at a time. */
const chunkSize = 256 * 1024;

/**
 * A file as a stream, so that its sending can be watched: `tell` hears after every 256 KiB how many bytes were taken.
 * A stream is read once; every try of a request needs one of its own.
 * @example await new Response(streamBytes(file.bytes, (sent) => log(sent))).arrayBuffer()
 */
export function streamBytes(bytes: Uint8Array, tell: (sent: number) => void): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const chunk = bytes.subarray(sent, sent + chunkSize);
        controller.enqueue(chunk);
        sent += chunk.length;
        tell(sent);
        if (sent === bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
