import type { Block, Inline, Line, Part } from './Block.ts';

const style = `:root{color-scheme:light dark;--line:#8886;--soft:#8881}
body{font:16px/1.7 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h2{border-bottom:1px solid var(--line);margin-top:2.5rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:.25rem .6rem;text-align:left;vertical-align:top;overflow-wrap:normal}
thead th{background:var(--soft)}
pre{background:var(--soft);padding:.8rem;overflow-x:auto}
@media print{body{max-width:none}}`;

/**
 * The same blocks as one page of HTML that asks for nothing from elsewhere: each language in a part of its own, headings with ids, tables
 * with captions and heads, light and dark. Every text is escaped.
 * @example renderBlocksAsHtml('題', parts).startsWith('<!doctype html>') // true
 */
export function renderBlocksAsHtml(title: string, parts: readonly Part[]): string {
  return [
    '<!doctype html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...parts.map(
      ({ language, blocks }) => `<article lang="${language}">\n${blocks.map(renderBlock).join('\n')}\n</article>`,
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${escapeHtml(block.id)}">${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${renderLine(block.line)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderLine(item)}</li>`).join('\n')}\n</ul>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table':
      return [
        `<section class="scroll" tabindex="0" aria-label="${escapeHtml(block.label)}">`,
        '<table>',
        `<caption>${escapeHtml(block.label)}</caption>`,
        `<thead>\n<tr>${block.header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr>\n</thead>`,
        '<tbody>',
        ...block.rows.map(renderRow),
        '</tbody>',
        '</table>',
        '</section>',
      ].join('\n');
  }
}

function renderRow([first = [], ...others]: readonly Line[]): string {
  const cells = others.map((cell) => `<td>${renderLine(cell)}</td>`).join('');
  return `<tr><th scope="row">${renderLine(first)}</th>${cells}</tr>`;
}

function renderLine(line: Line): string {
  return line.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline);
  if ('link' in inline) return `<a href="${escapeHtml(inline.link)}">${escapeHtml(inline.text)}</a>`;
  return `<code>${escapeHtml(inline.code)}</code>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
