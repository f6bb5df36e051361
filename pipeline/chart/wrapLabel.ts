/** What no line begins with (JIS X 4051, 行頭禁則): closing marks, and signs that belong to the figure before them. */
const noStart = /[、。，．・：；？！」』）］｝】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％℃,.:;?!)\]}]/u;

/**
 * A label broken into lines of at most `width` ideographs (a Latin letter or digit is half of one). A run of Latin letters and
 * digits stays together where it fits a line; no line begins with a closing mark, which hangs at the end of the line instead.
 * @example wrapLabel('目標 市民の声を聞く。', 8) // '目標 市民の声を\n聞く。'
 */
export function wrapLabel(text: string, width: number): string {
  const lines = [''];
  for (const piece of text.replaceAll(/\s+/gu, ' ').match(/[!-~]+|./gu) ?? []) {
    for (const part of measure(piece) > width ? piece : [piece]) {
      const line = lines.at(-1) ?? '';
      const fits = measure(line) + measure(part) <= width || line === '' || noStart.test(part.charAt(0));
      if (fits) lines[lines.length - 1] = line + part;
      else lines.push(part.trimStart());
    }
  }
  return lines.map((line) => line.trim()).join('\n');
}

function measure(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter >= ' ' && letter <= '~' ? 0.5 : 1), 0);
}
