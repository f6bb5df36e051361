import { expect, it } from 'vitest';
import type { Block } from '../../../pipeline/release/changes/Report.ts';
import { renderHtml } from '../../../pipeline/release/changes/renderHtml.ts';
import { blocks, reportOf } from './sampleReport.ts';

const hostile = `</title></style><script>alert("1")</script>&'`;
const everywhere: readonly Block[] = [
  { kind: 'heading', level: 2, text: hostile },
  { kind: 'paragraph', text: hostile },
  { kind: 'list', items: [hostile] },
  { kind: 'table', head: [hostile], rows: [[hostile]] },
];
const page = renderHtml([reportOf(...everywhere), { language: 'en', blocks: [...everywhere, ...blocks] }], hostile);

it('escapes hostile text wherever it stands: in the title and ten times in the body', () => {
  const escaped = '&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;';
  expect(page.split(escaped)).toHaveLength(1 + 1 + 10);
  expect(page).not.toContain('<script');
});

it('is one page that fetches nothing, and closes every tag that it opens', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="ja">/);
  expect(page).toMatch(/<\/html>\n$/);
  expect(page).not.toMatch(/\b(?:src|href|srcset|action)=|url\(|@import|https?:/);
  const open: string[] = [];
  for (const [, close, name = ''] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (name !== 'meta' && name !== 'hr') open.push(name);
  }
  expect(open).toEqual([]);
});

it('marks each language, and Japanese words within English', () => {
  expect(page.match(/<article lang="(?:ja|en)">/g)).toEqual(['<article lang="ja">', '<article lang="en">']);
  expect(page).toContain('<td>a.csv</td>');
  expect(page).toContain('<li>1<span lang="ja">件目</span></li>');
  expect(renderHtml([reportOf(...blocks)], 'x')).toContain('<li>1件目</li>');
});
