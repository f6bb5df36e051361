import type { Block, Report } from './Report.ts';

/** Characters that Markdown would read as markup (CommonMark 0.31, section 2.4; `|` and `~` as GitHub adds them). */
const markup = /[\\`*_{}[\]<>#|~]/g;

/**
 * A report as GitHub-flavoured Markdown, LF at the end.
 * @example renderMarkdown({ language: 'en', blocks: [{ kind: 'paragraph', text: 'a|b' }] }) // 'a\\|b\n'
 */
export function renderMarkdown({ blocks }: Report): string {
  return `${blocks.map(renderBlock).join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(block.text)}`;
    case 'paragraph':
      return escapeText(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeText(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows.map((row) => row.map(escapeText))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
  }
}

function escapeText(text: string): string {
  return text
    .replaceAll(markup, '\\$&')
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll('&', '&amp;');
}
