/** A rule that was broken, told in one sentence each. */
export interface Explanation {
  readonly ja: string;
  readonly en: string;
}

/** What ajv tells of a broken rule: the keyword, its parameters, and the value. */
export interface BrokenRule {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

const types: Readonly<Record<string, Explanation>> = {
  string: { ja: '文字', en: 'a text' },
  integer: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  object: { ja: 'キーと値の組', en: 'keys with values' },
  array: { ja: '一覧', en: 'a list' },
  null: { ja: '空', en: 'empty' },
};

const formats: Readonly<Record<string, Explanation>> = {
  date: { ja: '実在する日付（年-月-日）', en: 'a real date (year-month-day)' },
  decimal: { ja: '小数', en: 'a decimal number' },
  email: { ja: 'メールアドレス', en: 'an e-mail address' },
  uri: { ja: 'URL', en: 'a URL' },
};

/** A value as a reader would recognise it, in backticks, cut after 60 characters. */
function quote(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const characters = [...text];
  return `\`${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text}\``;
}

function showValue(value: unknown): Explanation {
  return value === null || value === ''
    ? { ja: '空の値', en: 'An empty value' }
    : { ja: `値 ${quote(value)} `, en: `The value ${quote(value)}` };
}

function listCodes(codes: unknown, none: string, separator: string): string {
  return [codes]
    .flat()
    .map((code) => (code === null ? none : quote(code)))
    .join(separator);
}

function mustBe(value: unknown, expected: Explanation): Explanation {
  const shown = showValue(value);
  return { ja: `${shown.ja}は、${expected.ja}でなければなりません。`, en: `${shown.en} must be ${expected.en}.` };
}

type Sentence = (params: Readonly<Record<string, unknown>>, value: unknown) => Explanation;

/** One sentence for every keyword of JSON Schema that our schemas use, and for `x-key`. */
const sentences: Readonly<Record<string, Sentence>> = {
  type: ({ type }, value) => {
    const words = [type].flat().map((name) => types[String(name)] ?? { ja: String(name), en: String(name) });
    return mustBe(value, { ja: words.map(({ ja }) => ja).join('か'), en: words.map(({ en }) => en).join(' or ') });
  },
  enum: ({ allowedValues }, value) => {
    const shown = showValue(value);
    return {
      ja: `${shown.ja}は使えません。使えるのは ${listCodes(allowedValues, '空', '、')} です。`,
      en: `${shown.en} is not allowed. Allowed are ${listCodes(allowedValues, 'empty', ', ')}.`,
    };
  },
  const: ({ allowedValue }, value) => mustBe(value, { ja: quote(allowedValue), en: quote(allowedValue) }),
  pattern: ({ pattern }, value) =>
    mustBe(value, { ja: `決められた形（\`${pattern}\`）`, en: `of the form \`${pattern}\`` }),
  format: ({ format }, value) => mustBe(value, formats[String(format)] ?? { ja: String(format), en: String(format) }),
  minLength: () => ({ ja: '空にはできません。', en: 'It must not be empty.' }),
  minimum: ({ limit }, value) => mustBe(value, { ja: `${limit} 以上`, en: `at least ${limit}` }),
  uniqueItems: ({ i, j }) => ({
    ja: `一覧の ${Number(j) + 1} 番目と ${Number(i) + 1} 番目が同じです。`,
    en: `Items ${Number(j) + 1} and ${Number(i) + 1} of the list are the same.`,
  }),
  required: ({ missingProperty }) => ({
    ja: `${quote(missingProperty)} がありません。`,
    en: `${quote(missingProperty)} is missing.`,
  }),
  oneOf: ({ choices }) => ({
    ja: `${listCodes(choices, '', '、')} のうち、ちょうど一つが要ります。`,
    en: `Exactly one of ${listCodes(choices, '', ', ')} is needed.`,
  }),
  additionalProperties: ({ additionalProperty }) => ({
    ja: `${quote(additionalProperty)} という項目はありません。`,
    en: `There is no field ${quote(additionalProperty)}.`,
  }),
  'x-key': ({ key, first }) => ({
    ja: `キー ${quote(key)} が ${first} 行目と重複しています。`,
    en: `The key ${quote(key)} is that of row ${first} already.`,
  }),
};

/**
 * A broken rule of a schema in words, one or two sentences a language, the offending value in backticks.
 * @throws Error for a keyword without a sentence: the schemas and this table then disagree.
 * @example explainSchemaFault({ keyword: 'minimum', params: { limit: 1868 }, value: 22 }).en
 * // 'The value `22` must be at least 1868.'
 */
export function explainSchemaFault({ keyword, params, value }: BrokenRule): Explanation {
  const sentence = sentences[keyword];
  if (sentence === undefined) throw new Error(`no sentence for the schema keyword '${keyword}'`);
  return sentence(params, value);
}
