import type { Block, Language, Report } from './Report.ts';

/** Runs of Japanese: kana, kanji, full-width forms and the signs among them. */
const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const style = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.7 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}',
  'h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem}',
  'table{border-collapse:collapse;display:block;overflow-x:auto}',
  'th,td{border:1px solid;padding:.2rem .6rem;text-align:start;vertical-align:top}',
  'li{overflow-wrap:anywhere}',
].join('');

/**
 * Reports as one self-contained HTML page, the first one's language leading: no script, nothing fetched, every text
 * escaped, other languages marked with `lang`.
 * @example renderHtml([describeDiff(diff, 'ja'), describeDiff(diff, 'en')], '変更点').startsWith('<!doctype html>') // true
 */
export function renderHtml(reports: readonly Report[], title: string): string {
  const leading = reports[0]?.language ?? 'ja';
  const articles = reports.map(
    ({ language, blocks }) =>
      `<article lang="${language}">\n${blocks.map((block) => renderBlock(block, language)).join('\n')}\n</article>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${leading}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body>\n<main>\n${articles.join('\n<hr>\n')}\n</main>\n</body>`,
    '</html>',
    '',
  ].join('\n');
}

function renderBlock(block: Block, language: Language): string {
  const mark = (text: string): string => markJapanese(text, language);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${mark(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${mark(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${mark(item)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${mark(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${mark(cell)}</td>`).join('')}</tr>`);
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
  }
}

/** Escaped text; in English, Japanese words are marked, so that they are read out and set in Japanese. */
function markJapanese(text: string, language: Language): string {
  const escaped = escapeHtml(text);
  return language === 'ja' ? escaped : escaped.replaceAll(japanese, '<span lang="ja">$&</span>');
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
