import type { Effects } from '../effects/Effects.ts';
import { createSite } from '../site/createSite.tsx';
import { openSiteSource } from './openSiteSource.ts';

/** Answers a request. */
export type Answer = (request: Request) => Promise<Response>;

/** Forms of a dataset that are no page, as `Accept` asks for them. */
const otherForms = /\b(?:text\/turtle|application\/(?:ld\+json|rdf\+xml))\b/;

/**
 * Puts the pages before the portal's API: who reads gets a page, who asks for data or writes gets the portal. What neither
 * knows is answered with the page that says so, or by the portal where a program asked.
 * @example servePages(portal.fetch, 'http://localhost:5050', effects)(new Request('http://localhost:5050/about/'))
 */
export function servePages(portal: Answer, root: string, effects: Effects): Answer {
  const pages = createSite({ source: openSiteSource(effects), root, live: true });
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const asksForData = /^\/(?:api|datastore)\//.test(pathname) || otherForms.test(request.headers.get('Accept') ?? '');
    if (!isRead || asksForData) return portal(request);
    const page = await pages.fetch(request);
    if (page.status !== 404) return page;
    const other = await portal(request);
    return other.status === 404 && !/\.[a-z]+$/.test(pathname) ? page : other;
  };
}
