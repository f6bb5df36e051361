import type { Block, Inline, Line, Part } from './Block.ts';

/**
 * Blocks as Markdown (CommonMark 0.31 with the tables of GitHub Flavored Markdown). What a cell of the source holds stays what it is: no
 * text becomes markup, a link or a further column.
 * @example renderBlocksAsMarkdown([{ language: 'ja', blocks: [paragraph('a|b')] }]) // 'a\\|b\n'
 */
export function renderBlocksAsMarkdown(parts: readonly Part[]): string {
  return parts.map(({ blocks }) => `${blocks.map(renderBlock).join('\n\n')}\n`).join('\n---\n\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return renderLine(block.line);
    case 'list':
      return block.items.map((item) => `- ${renderLine(item)}`).join('\n');
    case 'code':
      return `\`\`\`${block.language}\n${block.text}\n\`\`\``;
    case 'table':
      return [
        renderRow(block.header.map(escapeMarkdown)),
        renderRow(block.header.map(() => '---')),
        ...block.rows.map((row) => renderRow(row.map(renderLine))),
      ].join('\n');
  }
}

function renderRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderLine(line: Line): string {
  return line.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline);
  if ('link' in inline)
    return `[${escapeMarkdown(inline.text)}](<${inline.link.replaceAll(/[<>\s]/gu, encodeURIComponent)}>)`;
  // A code span ends at the first run of as many backticks; a bar ends the cell even there.
  const text = inline.code.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || text.trim() === '' ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>|#~&!]/gu, (sign) => `\\${sign}`);
}
