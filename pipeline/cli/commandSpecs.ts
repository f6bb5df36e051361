import type { CommandSpec } from './CommandSpec.ts';

/** An option's text, or `undefined` when it was not given. */
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An option's number under its name, or nothing when it was not given; what is no number becomes `NaN`. */
const numberOf = <Name extends string>(name: Name, value: unknown): { readonly [key in Name]?: number } =>
  value === undefined ? {} : ({ [name]: Number(value) } as { readonly [key in Name]?: number });

/** Every command, in the order in which `--help` lists them. Each loads its own modules, so that starting stays quick. */
export const commandSpecs: readonly CommandSpec[] = [
  {
    name: 'start',
    text: { ja: 'すべて作り、できたものの要約を見せます。', en: 'Builds everything and shows what came out.' },
    words: [],
    options: [],
    examples: [
      { line: 'npm start', ja: '作って要約を見る', en: 'build and see the summary' },
      { line: 'npm start -- --json', ja: '結果を JSON で出す', en: 'print the result as JSON' },
    ],
    run: async (input, effects) => (await import('../commands/start.ts')).start(input, effects),
  },
  {
    name: 'build',
    text: { ja: 'data/ から output/ を作ります。', en: 'Makes output/ from data/.' },
    words: [{ form: '[plan...]', ja: '計画ID。書かなければすべて', en: 'plan ids; all when none is given' }],
    options: [],
    examples: [
      { line: 'npm run build', ja: 'すべての計画を作る', en: 'build every plan' },
      { line: 'npm run build -- ebetsu-gyokaku', ja: '一つの計画だけ作る', en: 'build one plan only' },
    ],
    run: async ({ words, json }, effects) =>
      (await import('../commands/build.ts')).build({ plans: words, json }, effects),
  },
  {
    name: 'inspect',
    text: {
      ja: '表をどう読み取ったかを見せます。何も書き込みません。',
      en: 'Shows how a table is read. Writes nothing.',
    },
    words: [{ form: '<file>', ja: '元の表（TSV か CSV）', en: 'the source table, TSV or CSV' }],
    options: [
      { flags: '--cell <row,column>', ja: 'このセルの読み取りを順に追う', en: 'follow this cell from text to flag' },
    ],
    examples: [
      {
        line: 'npm run inspect -- data/plans/ebetsu-gyokaku/editions/2022/source.tsv',
        ja: '直した表と気づきを見る',
        en: 'see the repaired table and the findings',
      },
      {
        line: 'npm run inspect -- data/plans/ebetsu-gyokaku/editions/2022/source.tsv --cell 6,7',
        ja: '6行7列のセルを追う',
        en: 'follow the cell in row 6, column 7',
      },
    ],
    run: async ({ words: [file = ''], options, ...shared }, effects) => {
      const { inspect } = await import('../commands/inspect.ts');
      const cell = textOf(options['cell']);
      return inspect({ ...shared, file, ...(cell === undefined ? {} : { cell }) }, effects);
    },
  },
  {
    name: 'verify',
    text: {
      ja: '公開ファイルだけから、中身が正しいかを確かめます。',
      en: 'Checks published files from the files alone.',
    },
    words: [
      {
        form: '[dir...]',
        ja: '計画のフォルダ。書かなければ output/ のすべて',
        en: 'folders of plans; all of output/ when none is given',
      },
    ],
    options: [],
    examples: [
      { line: 'npm run verify', ja: 'output/ のすべてを確かめる', en: 'check all of output/' },
      {
        line: 'npm run verify -- output/ebetsu-gyokaku --json',
        ja: '違いをすべて JSON で出す',
        en: 'print every difference as JSON',
      },
    ],
    run: async ({ words: dirs, json, quiet }, effects) =>
      (await import('../commands/verify.ts')).verify({ dirs, json, quiet }, effects),
  },
  {
    name: 'generate',
    text: {
      ja: 'スキーマから型とデータ項目の説明を作り直します。',
      en: 'Makes types and data dictionary from the schemas.',
    },
    words: [],
    options: [
      {
        flags: '--check',
        ja: '書き込まず、ずれたファイルの名前だけ出す',
        en: 'write nothing, name the files that drifted',
      },
    ],
    examples: [
      { line: 'npm run generate', ja: '作り直す', en: 'make them anew' },
      { line: 'npm run generate -- --check', ja: 'ずれがないか見る', en: 'see whether they drifted' },
    ],
    run: async ({ options }, effects) =>
      (await import('../commands/generate.ts')).generate({ check: options['check'] === true }, effects),
  },
  {
    name: 'bench',
    text: { ja: '速さとメモリーを測ります。', en: 'Measures speed and memory.' },
    words: [],
    options: [
      { flags: '--rows <number>', ja: '作る表の指標の数（20000）', en: 'indicators of the generated table (20000)' },
      { flags: '--runs <number>', ja: '繰り返す回数（5）。奇数', en: 'how often each job is done (5), an odd number' },
    ],
    examples: [
      { line: 'npm run bench', ja: '測る', en: 'measure' },
      { line: 'npm run bench -- --json', ja: '結果を JSON で出す', en: 'print the result as JSON' },
    ],
    run: async ({ options, json }, effects) => {
      const { bench } = await import('../commands/bench.ts');
      return bench({ json, ...numberOf('rows', options['rows']), ...numberOf('runs', options['runs']) }, effects);
    },
  },
  {
    name: 'test',
    text: { ja: 'すべてのテストを走らせます。', en: 'Runs every test.' },
    words: [
      { form: '[vitest...]', ja: 'vitest にそのまま渡す語とオプション', en: 'words and options passed on to vitest' },
    ],
    options: [],
    examples: [
      { line: 'npm test', ja: 'すべて', en: 'everything' },
      { line: 'npm test -- tests/assess', ja: '一つのフォルダだけ', en: 'one folder only' },
    ],
    passesOn: true,
    run: async ({ words }, effects) => (await import('../commands/test.ts')).test(words, effects),
  },
];
