#!/usr/bin/env node
// Holds a bundle to validators and readers of other languages, each once on the bundle as it is and once on one that is broken on purpose,
// which it has to refuse: a validator that lets everything pass proves nothing. What is not there is left out and said so.
// Usage: npm run test:foreign [-- --bundle DIR] [--reference DIR] [--report FILE]. Exit 1 when a tool that is there disagrees.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    bundle: { type: 'string', default: 'output/ebetsu-gyokaku' },
    reference: { type: 'string', default: process.env['TORIKUMI_REFERENCE'] ?? '../shared/reference' },
    report: { type: 'string', default: '.github/foreign-validators.md' },
  },
});
const work = resolve('.cache/foreign');
const bundle = resolve(options.bundle);
const reference = resolve(options.reference);
const bin = (name) => join(work, 'venv/bin', name);
const packages = [
  'frictionless[parquet]==5.21.0',
  'check-jsonschema',
  'csvw',
  'pyshacl',
  'rdflib',
  'duckdb',
  'pandas',
  'pyarrow',
  'polars',
  'openpyxl',
];

function run(program, args, cwd = bundle) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 300_000 });
  return { exit: error ? null : status, text: `${stdout ?? ''}${stderr ?? ''}`.trim() };
}

/** The version that a program or a Python package names. */
function versionOf({ program, versionArgs = ['--version'], distribution }) {
  if (distribution)
    return run(bin('python'), ['-c', `from importlib.metadata import version; print(version("${distribution}"))`]).text;
  return /\d+(?:\.\d+)+|\d{5}/u.exec(run(program, versionArgs).text)?.[0] ?? 'unknown';
}

/** Changes one file of a copy; fails when there was nothing to change, for then nothing would be broken. */
function change(folder, path, from, to) {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path}: nothing to break`);
  writeFileSync(join(folder, path), changed);
}

const python = (name) => (folder) => run(bin('python'), [resolve('tests/foreign/checks.py'), name, folder, reference]);
const exchangeParquet = (folder) =>
  cpSync(join(folder, 'parquet/targets.parquet'), join(folder, 'parquet/sections.parquet'));
const xsd = (path) => (existsSync(join(reference, path)) ? join(reference, path) : null);

/** Where the schemas of StratML and IATI are, whatever their version. */
function findSchema(folder, pattern) {
  const root = join(reference, folder);
  if (!existsSync(root)) return null;
  const found = readdirSync(root, { recursive: true }).find((path) => pattern.test(String(path)));
  return found === undefined ? null : xsd(join(folder, String(found)));
}

function validateXml(file, schema) {
  return (folder) =>
    schema === null
      ? { exit: 3, text: 'no schema in the reference folder' }
      : run('xmllint', ['--noout', '--schema', schema, file], folder);
}

const checks = [
  {
    tool: 'frictionless',
    distribution: 'frictionless',
    what: 'datapackage.json: fields, keys, references, digests',
    check: (folder) => run(bin('frictionless'), ['validate', 'datapackage.json'], folder),
    spoil: (folder) => change(folder, 'sections.csv', /goal/u, 'gaol'),
    misses: 'categories, uniqueKeys, form of contributors',
  },
  {
    tool: 'check-jsonschema',
    distribution: 'check-jsonschema',
    what: 'datapackage.json: the profile of Data Package 2.0',
    check: (folder) => {
      const profile = xsd('datapackage/2.0/datapackage.json');
      if (profile === null) return { exit: 3, text: 'no profile in the reference folder' };
      return run(bin('check-jsonschema'), ['--schemafile', profile, 'datapackage.json'], folder);
    },
    spoil: (folder) => change(folder, 'datapackage.json', '"type": "integer"', '"type": "wholeNumber"'),
    misses: 'digests and values',
  },
  {
    tool: 'csvwvalidate',
    distribution: 'csvw',
    what: 'csv-metadata.json: datatypes, keys, references',
    check: (folder) => run(bin('csvwvalidate'), ['-v', 'csv-metadata.json'], folder),
    spoil: (folder) => change(folder, 'indicators.csv', /\n([^,\n]+),([^,\n]+),/u, '\n$1,9-9-9-9,'),
    misses: 'bad gYear, over-long rows; exits 0 on warnings',
  },
  {
    tool: 'pySHACL',
    distribution: 'pyshacl',
    what: 'dataset.jsonld: DCAT-AP 3.0.1 (modular shapes)',
    check: python('pyshacl'),
    spoil: (folder) => change(folder, 'dataset.jsonld', /"dcterms:description"/gu, '"rdfs:comment"'),
    misses: 'whether addresses answer',
  },
  {
    tool: 'RDFLib',
    distribution: 'rdflib',
    what: 'plan.ttl and plan.jsonld: one graph, no ill-typed literal',
    check: python('rdflib'),
    spoil: (folder) => change(folder, 'plan.ttl', /tk:value "/u, 'tk:value "1'),
    misses: 'the meaning of the terms',
  },
  {
    tool: 'PyArrow',
    distribution: 'pyarrow',
    what: 'parquet/: every cell as in the CSV',
    check: python('pyarrow'),
    spoil: exchangeParquet,
    misses: '',
  },
  {
    tool: 'DuckDB',
    distribution: 'duckdb',
    what: 'parquet/: every cell as in the CSV',
    check: python('duckdb'),
    spoil: exchangeParquet,
    misses: '',
  },
  {
    tool: 'Polars',
    distribution: 'polars',
    what: 'parquet/: every cell as in the CSV',
    check: python('polars'),
    spoil: exchangeParquet,
    misses: '',
  },
  {
    tool: 'pandas',
    distribution: 'pandas',
    what: 'every CSV, read as the csv module of Python reads it',
    check: python('pandas'),
    spoil: (folder) => change(folder, 'sections.csv', /\n/u, '\n"'),
    misses: 'types',
  },
  {
    tool: 'openpyxl',
    distribution: 'openpyxl',
    what: 'the workbook: every cell as in the CSV, no formula, frozen header, filter',
    check: python('openpyxl'),
    spoil: (folder) => change(folder, 'sections.csv', /goal/u, 'gaol'),
    misses: 'how Excel itself shows it',
  },
  {
    tool: 'xmllint',
    program: 'xmllint',
    what: 'stratml.xml: XSD of StratML Part 2',
    check: validateXml(
      'stratml.xml',
      findSchema('stratml', /PerformancePlanOrReport[^/]*\.xsd$/u) ?? findSchema('stratml', /\.xsd$/u),
    ),
    spoil: (folder) => change(folder, 'stratml.xml', /<Name>[^<]*<\/Name>/u, ''),
    misses: 'the meaning of what is mapped',
  },
  {
    tool: 'xmllint',
    program: 'xmllint',
    what: 'iati-results.xml: XSD of IATI 2.03',
    check: validateXml('iati-results.xml', findSchema('iati', /iati-activities-schema\.xsd$/u)),
    spoil: (folder) => change(folder, 'iati-results.xml', /<activity-status[^>]*>/u, ''),
    misses: 'IATI’s rules beyond the schema',
  },
  {
    tool: 'R',
    program: 'Rscript',
    what: 'observations.csv by the program of README.md',
    check: (folder) => {
      const [, code = ''] = /```r\n([\s\S]*?)\n```/u.exec(readFileSync(join(bundle, 'README.md'), 'utf8')) ?? [];
      const result = run('Rscript', ['-e', code], folder);
      const [, year = ''] = /fiscal_year == (\d+)/u.exec(code) ?? [];
      const counted = readFileSync(join(bundle, 'attainment.csv'), 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`all,plan,${year},`));
      return { exit: result.text === counted?.split(',')[3] ? 0 : 1, text: result.text };
    },
    spoil: (folder) => change(folder, 'observations.csv', /,attained,/u, ',not_attained,'),
    misses: '',
  },
  {
    tool: 'LibreOffice',
    program: 'soffice',
    what: 'the workbook opens and is written out again',
    check: (folder) => {
      const [book = ''] = readdirSync(join(folder, 'excel')).filter((name) => name.endsWith('.xlsx'));
      const out = join(folder, 'converted');
      const result = run(
        'soffice',
        ['--headless', '--convert-to', 'csv', '--outdir', out, join('excel', book)],
        folder,
      );
      // It exits 0 when it could not load the file: the result is what counts.
      return { exit: existsSync(join(out, book.replace('.xlsx', '.csv'))) ? 0 : 1, text: result.text };
    },
    spoil: (folder) => {
      const [book = ''] = readdirSync(join(folder, 'excel')).filter((name) => name.endsWith('.xlsx'));
      writeFileSync(join(folder, 'excel', book), 'PK\u0003\u0004 no workbook');
    },
    misses: 'what a person sees',
  },
  {
    tool: 'Jena riot',
    program: 'riot',
    what: 'plan.ttl: lexical values',
    check: (folder) => run('riot', ['--validate', 'plan.ttl'], folder),
    spoil: (folder) => change(folder, 'plan.ttl', /"\d+"\^\^xsd:decimal/u, '"x"^^xsd:decimal'),
    misses: 'shapes',
  },
];

function prepare() {
  mkdirSync(work, { recursive: true });
  if (!existsSync(bin('python')) && run('python3', ['-m', 'venv', join(work, 'venv')], work).exit !== 0) return;
  const { exit, text } = run(bin('pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages], work);
  if (exit !== 0) process.stderr.write(`pip could not install everything: ${text.slice(-300)}\n`);
}

function isThere({ program, distribution }) {
  if (distribution)
    return run(bin('python'), ['-c', `import importlib.metadata as m; m.version("${distribution}")`]).exit === 0;
  return run(program, ['--version']).exit !== null;
}

function copyBundle(name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(bundle, folder, { recursive: true });
  return folder;
}

function judge(entry) {
  if (!isThere(entry)) return { ...entry, version: '', outcome: 'left out: not installed here', caught: '' };
  const version = versionOf(entry);
  const good = entry.check(copyBundle('good'));
  if (good.exit === 3) return { ...entry, version, outcome: `left out: ${good.text}`, caught: '' };
  const folder = copyBundle('broken');
  entry.spoil(folder);
  const broken = entry.check(folder);
  if (good.exit !== 0) process.stderr.write(`${entry.tool}, ${entry.what}:\n${good.text.slice(0, 2000)}\n`);
  return {
    ...entry,
    version,
    outcome: good.exit === 0 ? 'agrees' : 'DISAGREES',
    caught: broken.exit === 0 ? 'NO' : 'yes',
  };
}

prepare();
const rows = checks.map(judge);
const lines = [
  '# 外部の検証器の結果 / What foreign validators say',
  '',
  '`npm run test:foreign` が書いたもの。どの道具にも、わざと壊した写しを一つ渡し、それを拒むことも確かめる。',
  'Written by `npm run test:foreign`. Every tool is also given a copy that is broken on purpose, and has to refuse it.',
  '',
  `対象 bundle: \`${basename(bundle)}\``,
  '',
  '| tool | version | what | outcome | refuses the broken copy | what it would miss |',
  '|---|---|---|---|---|---|',
  ...rows.map(
    ({ tool, version, what, outcome, caught, misses }) =>
      `| ${[tool, version, what, outcome, caught, misses].join(' | ')} |`,
  ),
  '',
];
writeFileSync(options.report, lines.join('\n'));
process.stdout.write(`${lines.slice(7).join('\n')}`);
process.exit(rows.some(({ outcome, caught }) => outcome === 'DISAGREES' || caught === 'NO') ? 1 : 0);
