#!/usr/bin/env node
// Holds any implementation of data-model section 4 to the cases in this folder. It is started once as
// `sh -c <command>`, gets one case a line as JSON on standard input (without `expected`), and answers one line a case on
// standard output: the list of judgements, `[{ year, attainment, reason, meets_target, progress, pace }, …]`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const at = process.argv.indexOf('--command');
const command = at < 0 ? undefined : process.argv[at + 1];
if (command === undefined) {
  process.stderr.write("使い方: npm run test:vectors -- --command 'python3 my_judge.py'\nUsage: as above.\n");
  process.exit(2);
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const input = cases.map(({ expected: _expected, ...asked }) => `${JSON.stringify(asked)}\n`).join('');
const { status, stdout, stderr, error } = spawnSync(command, { shell: true, input, encoding: 'utf8', maxBuffer: 1e8 });
if (error || status !== 0) {
  process.stderr.write(`\`${command}\` failed (${error?.message ?? `exit ${status}`}).\n${stderr ?? ''}`);
  process.exit(2);
}
const answers = stdout.split('\n').filter((line) => line.trim() !== '');
const columns = ['year', 'attainment', 'reason', 'meets_target', 'progress', 'pace'];
const flat = (judgements) => JSON.stringify(judgements.map((row) => columns.map((column) => row?.[column] ?? null)));
const parse = (line) => {
  try {
    const value = JSON.parse(line ?? 'null');
    return Array.isArray(value) ? value : [value];
  } catch (fault) {
    return [{ attainment: `no JSON: ${fault.message}` }];
  }
};
const wrong = cases.flatMap(({ id, en, expected }, index) => {
  const given = parse(answers[index]);
  return flat(given) === flat(expected) ? [] : [{ id, en, expected, given }];
});
for (const { id, en, expected, given } of wrong) {
  process.stdout.write(`${id}: ${en}\n  expected ${flat(expected)}\n  given    ${flat(given)}\n`);
}
process.stdout.write(`${cases.length - wrong.length} / ${cases.length} の例が一致 (cases agree)\n`);
process.exit(wrong.length === 0 && answers.length === cases.length ? 0 : 1);
