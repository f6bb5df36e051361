import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Effects } from '../effects/Effects.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { openProjectPortal, type ProjectPortal } from './openProjectPortal.ts';
import { type Answer, servePages } from './servePages.ts';

/** What `npm run portal` was asked. */
export interface PortalInput {
  /** 5050 when left out. */
  readonly port?: number;
  /** The address to listen on; this computer alone when left out. */
  readonly host?: string;
  /** Where readers reach the portal, when that is not `http://localhost:<port>`. */
  readonly url?: string;
  readonly json: boolean;
}

/** Seconds that requests under way have when the portal is told to stop. */
const patienceMs = 5000;

/**
 * Serves the project's portal, its pages before its API, until it is told to stop (Ctrl+C, SIGTERM). Yields 0.
 * Throws a `PipelineError` when the port is taken, or when another program has the store open.
 * @example portal({ port: 5050, json: false }, effects)
 */
export async function portal(input: PortalInput, effects: Effects): Promise<number> {
  const { port = 5050, host = '127.0.0.1', json } = input;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw refusePort(String(port));
  const url = (input.url ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const opened = openProjectPortal(effects, url);
  try {
    const server = await listen(servePages(opened.fetch, url, effects), host, port);
    effects.writeOut(json ? `${JSON.stringify({ url, host, token_file: opened.tokenFile })}\n` : tell(opened, host));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await stop(server);
  } finally {
    opened.close();
  }
  return exitCodes.done;
}

/** Listens, and yields the server once it answers. */
async function listen(fetch: Answer, hostname: string, port: number): Promise<Server> {
  const server = serve({ fetch, hostname, port }) as Server;
  try {
    if (!server.listening) await once(server, 'listening');
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String(error.code))
    ) {
      throw refuseAddress(hostname, port, error);
    }
    throw error;
  }
  return server;
}

/** Takes no more requests, lets those under way end, and cuts off what takes too long. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
  server.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(impatience);
}

function tell({ site, tokenFile }: ProjectPortal, host: string): string {
  const isOpen = !['localhost', '127.0.0.1', '::1'].includes(host);
  return [
    `ポータルを開きました: ${site.url} （止めるには Ctrl+C）`,
    `The portal is open: ${site.url} (Ctrl+C stops it)`,
    `API: ${site.url}/api/3/action/package_list`,
    `書き込み用のトークン / token for writing: ${tokenFile}`,
    ...(isOpen
      ? [
          `${host} で待ち受けているので、このネットワークの誰でも読めます。`,
          `It listens on ${host}, so everybody on this network can read it.`,
        ]
      : []),
    '',
  ].join('\n');
}

function refusePort(port: string): PipelineError {
  return new PipelineError(2, [
    {
      code: 'invalid-port',
      messageJa: `\`--port ${port}\` はポート番号ではありません。1 から 65535 までの整数を書いてください。`,
      messageEn: `\`--port ${port}\` is no port. Give a whole number from 1 to 65535.`,
    },
  ]);
}

function refuseAddress(host: string, port: number, cause: unknown): PipelineError {
  return new PipelineError(
    2,
    [
      {
        code: 'refused-address',
        messageJa: `\`${host}:${port}\` で待ち受けられません。ほかのプログラムが使っていれば、\`--port\` で別の番号を指定してください。`,
        messageEn: `The portal cannot listen on \`${host}:${port}\`. If another program uses it, give another number with \`--port\`.`,
      },
    ],
    cause,
  );
}
