/** A rich text as one, and the part of it that is struck through. */
export interface JoinedRuns {
  readonly text: string;
  readonly struck?: string;
}

interface Run {
  readonly text: string;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

const isOn = (properties: string, name: string): boolean =>
  new RegExp(`<${name}(?:\\s+val="(?:1|true)")?\\s*/>`, 'u').test(properties);

/**
 * Joins the runs of a rich text (ECMA-376, section 18.4.4): what is struck through is left out, unless nothing else is there; a raised
 * figure behind another has the mark ※ that footnotes have. Phonetic runs are no part of the text.
 * @example joinRuns('<r><rPr><strike/></rPr><t>50%</t></r><r><t>40%</t></r>') // { text: '40%', struck: '50%' }
 */
export function joinRuns(xml: string): JoinedRuns | null {
  const runs = [...xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/gu, '').matchAll(/<r>([\s\S]*?)<\/r>/gu)].map(
    ([, run = '']): Run => {
      const properties = /<rPr>([\s\S]*?)<\/rPr>/u.exec(run)?.[1] ?? '';
      return {
        text: [...run.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/gu)].map(([, text = '']) => unescapeXml(text)).join(''),
        isStruck: isOn(properties, 'strike'),
        isRaised: /<vertAlign\s+val="superscript"/u.test(properties),
      };
    },
  );
  if (!runs.some(({ isStruck, isRaised }) => isStruck || isRaised)) return null;
  const struck = join(runs.filter(({ isStruck }) => isStruck));
  const left = join(runs.filter(({ isStruck }) => !isStruck)).trim();
  if (struck === '') return { text: left };
  return { text: left === '' ? struck : left, struck };
}

function join(runs: readonly Run[]): string {
  return runs.reduce(
    (text, run) =>
      run.isRaised && /[0-9０-９%％]$/u.test(text) && /^[0-9０-９]/u.test(run.text)
        ? `${text}※${run.text}`
        : text + run.text,
    '',
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML as it is meant; `_x000D_` is how Excel writes a control character. */
function unescapeXml(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/gu, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return hex !== undefined ? String.fromCodePoint(Number.parseInt(hex, 16)) : (entities[name ?? ''] ?? whole);
    });
}
