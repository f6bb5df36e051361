import type { JSX } from 'hono/jsx/jsx-runtime';
import { contentPolicy } from './parts/Layout.tsx';

/** A page as an answer, with the headers that a page in a file cannot bring: nobody may frame it. */
export function answerPage(page: JSX.Element, status = 200): Response {
  return new Response(`<!doctype html>\n${page.toString()}\n`, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
      'Cache-Control': 'no-cache',
    },
  });
}

/** A file as an answer. What a browser could run is held in a sandbox. */
export function answerFile(content: string | Uint8Array, mediaType: string): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    },
  });
}
