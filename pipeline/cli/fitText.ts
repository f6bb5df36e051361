import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * A text cut to `width` terminal columns, with `…` where it was cut; a full-width character takes two.
 * @example cutText('市民参加と協働', 8) // '市民参…'
 */
export function cutText(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(kept + segment) >= width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * A text that fills `width` terminal columns exactly: cut when it is longer, followed (or with `side` `start`, preceded)
 * by spaces when it is shorter.
 * @example fitText('達成', 6, 'start') // '  達成'
 */
export function fitText(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const cut = cutText(text, width);
  const space = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return side === 'start' ? space + cut : cut + space;
}
