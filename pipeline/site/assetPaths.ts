import { createHash } from 'node:crypto';
import type { SiteSource } from './SiteSource.ts';

/** Paths of the files that every page asks for, under the site's root. */
export interface AssetPaths {
  readonly css: string;
  readonly js: string;
  readonly icon: string;
}

/** The site's mark, for the tab of a browser. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="4" fill="#1f3a5f"/><path fill="#fff" d="M4 6h16v2.6H4zM4 11h11v2.6H4zM4 16h6v2.6H4z"/></svg>\n';

/**
 * The assets with the start of their digest in the name: a new look gets a new address, so caches may keep them for ever.
 * @example nameAssets(assets).css // '/assets/site-1a2b3c4d.css'
 */
export function nameAssets({ css, js }: SiteSource['assets']): AssetPaths {
  const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { css: `/assets/site-${short(css)}.css`, js: `/assets/site-${short(js)}.js`, icon: '/assets/icon.svg' };
}
