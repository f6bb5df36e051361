// This program as a command of `run.mjs`: a case a line in, a list of judgements a line out.
import { readFileSync } from 'node:fs';
import { vocabularies } from '../../support/vocabularies.ts';
import { type AttainmentCase, judgeCase } from './judgeCase.ts';

for (const line of readFileSync(0, 'utf8')
  .split('\n')
  .filter((text) => text !== '')) {
  process.stdout.write(`${JSON.stringify(judgeCase(JSON.parse(line) as AttainmentCase, vocabularies))}\n`);
}
