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
    name: 'add',
    text: {
      ja: '新しい表を data/ に加え、決めることを示します。',
      en: 'Puts a new table into data/.',
    },
    words: [
      {
        form: '<file>',
        ja: '市が公表した表（TSV、CSV、.xlsx、HTML）',
        en: 'the table as published: TSV, CSV, .xlsx or HTML',
      },
    ],
    options: [
      {
        flags: '--id <name>',
        ja: '計画の名前（英小文字・数字・ハイフン）',
        en: 'the name of the plan: a-z, 0-9, hyphens',
      },
      { flags: '--edition <year>', ja: '何年度版か（西暦）', en: 'fiscal year up to which it reports' },
      {
        flags: '--publisher <name>',
        ja: '公表した団体（名前か6桁のコード）',
        en: 'its publisher: name or six-digit code',
      },
      { flags: '--to <plan>', ja: 'この計画の新しい版として加える', en: 'as a further edition of this plan' },
      { flags: '--dry-run', ja: '何も書かず、書くものを見せる', en: 'write nothing, show what would be written' },
    ],
    examples: [
      { line: 'npm run add -- shinchoku.xlsx', ja: '新しい計画として加える', en: 'add it as a new plan' },
      {
        line: 'npm run add -- r5.tsv --to ebetsu-gyokaku',
        ja: '次の年度の版として加える',
        en: 'add it as the next edition',
      },
    ],
    run: async ({ words: [file = ''], options }, effects) => {
      const { add } = await import('../commands/add.ts');
      const [id, publisher, to] = ['id', 'publisher', 'to'].map((name) => textOf(options[name]));
      return add(
        {
          file,
          dryRun: options['dryRun'] === true,
          ...(id === undefined ? {} : { id }),
          ...(publisher === undefined ? {} : { publisher }),
          ...(to === undefined ? {} : { to }),
          ...numberOf('edition', options['edition']),
        },
        effects,
      );
    },
  },
  {
    name: 'inspect',
    text: {
      ja: '表をどう読み取ったかを見せます。何も書き込みません。',
      en: 'Shows how a table is read. Writes nothing.',
    },
    words: [{ form: '<file>', ja: '元の表（TSV、CSV、.xlsx、HTML）', en: 'the source table: TSV, CSV, .xlsx or HTML' }],
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
        form: '[release...]',
        ja: 'フォルダ、zip、計画ID、計画ID@版。書かなければ output/ のすべて',
        en: 'folders, zips, plans, plan@version; all of output/ when none is given',
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
    name: 'diff',
    text: {
      ja: '2つの版の違いを、原因と一緒に見せます。',
      en: 'Shows in what two releases differ, and why.',
    },
    words: [
      {
        form: '<a>',
        ja: '前の版: フォルダ、zip、計画ID、計画ID@版',
        en: 'older: folder, zip, plan, plan@version',
      },
      { form: '<b>', ja: '後の版', en: 'newer' },
    ],
    options: [{ flags: '--format <format>', ja: 'text、md、md-en、html、json', en: 'text, md, md-en, html or json' }],
    examples: [
      {
        line: 'npm run diff -- ebetsu-gyokaku@latest ebetsu-gyokaku',
        ja: '最後に公開した版と今の output/ を比べる',
        en: 'compare the last release with output/',
      },
      {
        line: 'npm run diff -- ebetsu-gyokaku@1.0.0 new.zip --format html',
        ja: 'HTML で出す',
        en: 'print a page of HTML',
      },
    ],
    run: async ({ words: names, options, json }, effects) => {
      const format = json ? 'json' : textOf(options['format']);
      return (await import('../commands/diff.ts')).diff(
        { names, ...(format === undefined ? {} : { format }) },
        effects,
      );
    },
  },
  {
    name: 'publish',
    text: {
      ja: '作った版を公開先へ公開します。',
      en: 'Publishes what was built to every channel.',
    },
    words: [{ form: '[plan...]', ja: '計画ID。書かなければすべて', en: 'plan ids; all when none is given' }],
    options: [
      { flags: '--dry-run', ja: '何をするかだけ見せる', en: 'only show what would be done' },
      { flags: '--only <channel>', ja: '一つの公開先だけ', en: 'this channel alone' },
    ],
    examples: [
      { line: 'npm run publish -- --dry-run', ja: '何をするか見る', en: 'see what would be done' },
      { line: 'npm run publish', ja: '公開する', en: 'publish' },
    ],
    run: async ({ words: plans, options, json, quiet }, effects) => {
      const { publish } = await import('../commands/publish.ts');
      const only = textOf(options['only']);
      const dryRun = options['dryRun'] === true;
      return publish({ plans, dryRun, json, quiet, ...(only === undefined ? {} : { only }) }, effects);
    },
  },
  {
    name: 'reconcile',
    text: {
      ja: '公開先を読み戻して台帳と比べ、直せるものを直します。',
      en: 'Reads every channel back and mends it.',
    },
    words: [],
    options: [{ flags: '--dry-run', ja: '直さず、状態だけ見せる', en: 'mend nothing, only tell' }],
    examples: [
      { line: 'npm run reconcile -- --dry-run', ja: '状態を見る', en: 'see how things stand' },
      { line: 'npm run reconcile', ja: '直す', en: 'mend' },
    ],
    run: async ({ options, json, quiet }, effects) => {
      const { reconcile } = await import('../commands/reconcile.ts');
      return reconcile({ dryRun: options['dryRun'] === true, json, quiet }, effects);
    },
  },
  {
    name: 'report',
    text: {
      ja: '気づきと、前の版との違いを見せます。',
      en: 'Shows findings, and what changed.',
    },
    words: [],
    options: [
      {
        flags: '--summary',
        ja: 'GitHub Actions の実行結果に足す',
        en: 'add it to the summary of a GitHub Actions run',
      },
      { flags: '--comment', ja: 'プルリクエストにコメントする', en: 'put it on the pull request' },
    ],
    examples: [
      { line: 'npm run report', ja: '読む', en: 'read it' },
      { line: 'npm run report -- --summary', ja: 'GitHub Actions で使う', en: 'in GitHub Actions' },
    ],
    run: async ({ options }, effects) => {
      const { report } = await import('../commands/report.ts');
      return report({ summary: options['summary'] === true, comment: options['comment'] === true }, effects);
    },
  },
  {
    name: 'reproduce',
    text: {
      ja: '2回作り、すべて同じか確かめます。',
      en: 'Builds twice and compares every byte.',
    },
    words: [],
    options: [
      { flags: '--committed', ja: 'output/ が古くても失敗とする', en: 'fail when output/ is stale, too' },
      { flags: '--digests', ja: '指紋だけを JSON で出す', en: 'print the digests as JSON, and no more' },
    ],
    examples: [
      { line: 'npm run reproduce', ja: '確かめる', en: 'check' },
      { line: 'npm run reproduce -- --committed', ja: 'output/ も確かめる', en: 'check output/ too' },
    ],
    run: async ({ options }, effects) => {
      const { reproduce } = await import('../commands/reproduce.ts');
      return reproduce({ committed: options['committed'] === true, digests: options['digests'] === true }, effects);
    },
  },
  {
    name: 'archive',
    text: { ja: 'output/ の変更をコミットします。', en: 'Commits what changed in output/.' },
    words: [],
    options: [{ flags: '--push', ja: '送る', en: 'push it, too' }],
    examples: [
      { line: 'npm run archive', ja: 'コミットする', en: 'commit' },
      { line: 'npm run archive -- --push', ja: 'コミットして送る', en: 'commit and push' },
    ],
    run: async ({ options }, effects) => {
      const { archiveOutput } = await import('../commands/archiveOutput.ts');
      return archiveOutput({ push: options['push'] === true }, effects);
    },
  },
  {
    name: 'refresh',
    text: {
      ja: '原資料が新しくなっていないか見に行きます。',
      en: 'Looks whether the sources are new.',
    },
    words: [],
    options: [{ flags: '--pull-request', ja: 'プルリクエストを開く', en: 'open pull requests' }],
    examples: [
      {
        line: 'npm run refresh',
        ja: '見に行き、変わっていれば data/ に置く',
        en: 'look, and put what is new into data/',
      },
      { line: 'npm run refresh -- --pull-request', ja: 'プルリクエストも開く', en: 'open pull requests too' },
    ],
    run: async ({ options }, effects) =>
      (await import('../commands/refresh.ts')).refresh({ pullRequest: options['pullRequest'] === true }, effects),
  },
  {
    name: 'init',
    text: {
      ja: 'データだけを置くリポジトリを新しく作ります。',
      en: 'Makes a new repository that holds data alone.',
    },
    words: [{ form: '<folder>', ja: '新しいフォルダ', en: 'a new folder' }],
    options: [
      { flags: '--from <owner/repo@commit>', ja: 'Torikumi の公開場所', en: 'where its workflows get Torikumi from' },
    ],
    examples: [
      { line: 'npm run init -- ../our-data', ja: '作る', en: 'make it' },
      {
        line: 'npm run init -- ../our-data --from octo-city/torikumi@<commit>',
        ja: 'Torikumi の公開場所を指定して作る',
        en: 'say where Torikumi is published',
      },
    ],
    run: async ({ words: [folder = ''], options }, effects) => {
      const from = textOf(options['from']);
      return (await import('../commands/init.ts')).init({ folder, ...(from === undefined ? {} : { from }) }, effects);
    },
  },
  {
    name: 'portal',
    text: {
      ja: 'CKAN と同じ API の小さなポータルを開きます。',
      en: 'Serves a small portal with the API of CKAN.',
    },
    words: [],
    options: [
      { flags: '--port <number>', ja: 'ポート番号（5050）', en: 'the port (5050)' },
      { flags: '--host <address>', ja: '待ち受けるアドレス（127.0.0.1）', en: 'the address to listen on (127.0.0.1)' },
      { flags: '--url <address>', ja: '外から見たアドレス', en: 'where readers reach it, if elsewhere' },
    ],
    examples: [
      { line: 'npm run portal', ja: '開く', en: 'open it' },
      { line: 'npm run portal -- --port 8080', ja: 'ポート 8080 で開く', en: 'open it on port 8080' },
    ],
    run: async ({ options, json }, effects) => {
      const host = textOf(options['host']);
      const url = textOf(options['url']);
      const input = { json, ...numberOf('port', options['port']), ...(url === undefined ? {} : { url }) };
      return (await import('../commands/portal.ts')).portal(
        { ...input, ...(host === undefined ? {} : { host }) },
        effects,
      );
    },
  },
  {
    name: 'site',
    text: {
      ja: 'ポータルを静的なページとして書き出します。',
      en: 'Writes the portal as static pages.',
    },
    words: [],
    options: [
      { flags: '--out <folder>', ja: '書き出すフォルダ（_site）', en: 'the folder to write (_site)' },
      { flags: '--url <address>', ja: 'ページを置くアドレス', en: 'where the pages will stand' },
    ],
    examples: [
      { line: 'npm run site', ja: '_site/ に書き出す', en: 'write them to _site/' },
      {
        line: 'npm run site -- --url https://example.github.io/torikumi',
        ja: '置くアドレスを指定する',
        en: 'say where they will stand',
      },
    ],
    run: async ({ options, json }, effects) => {
      const out = textOf(options['out']);
      const url = textOf(options['url']);
      const { site } = await import('../commands/site.ts');
      return site({ json, ...(out === undefined ? {} : { out }), ...(url === undefined ? {} : { url }) }, effects);
    },
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
