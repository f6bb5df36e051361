import { languages, localPath } from '../View.ts';
import { escapeXml } from './escapeXml.ts';

/** The sitemap (sitemaps.org 0.9): each page in each language, with its twin in the other. */
export function renderSitemap(paths: readonly string[], root: string): string {
  const lines = paths.flatMap((path) => {
    const twins = languages
      .map(
        (lang) =>
          `    <xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(root + localPath(lang, path))}"/>\n`,
      )
      .join('');
    return languages.map(
      (lang) => `  <url>\n    <loc>${escapeXml(root + localPath(lang, path))}</loc>\n${twins}  </url>\n`,
    );
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('')}</urlset>\n`;
}

/** Everybody may read everything. */
export function renderRobots(root: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${root}/sitemap.xml\n`;
}
