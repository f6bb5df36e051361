import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generate } from '../../pipeline/commands/generate.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rows = 'pipeline/model/rows.ts';
const dictionary = 'schemas/README.md';

function copyCheckout(checkout: string): Record<string, string> {
  const inFolders = ['schemas/v1', 'data/vocabularies'].flatMap((folder) =>
    readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(
    [...inFolders, rows, dictionary].map((path) => [`${checkout}/${path}`, readFileSync(`${root}${path}`, 'utf8')]),
  );
}

test('says that nothing is to be done, names what drifted, then makes it anew', async () => {
  const { checkout } = createMemoryEffects();
  const files = copyCheckout(checkout);
  const good = createMemoryEffects(files);
  expect(await generate({ check: true }, good)).toBe(0);
  expect(good.out()).toBe('3 個のファイルは最新です / 3 files are up to date\n');

  const drifted = createMemoryEffects({ ...files, [`${checkout}/${rows}`]: 'export type Old = 1;\n' });
  expect(await generate({ check: true }, drifted)).toBe(1);
  expect(drifted.out()).toBe(`ずれています / drifted: ${rows}\n`);
  expect(new TextDecoder().decode(drifted.stored.get(`${checkout}/${rows}`))).toBe('export type Old = 1;\n');

  expect(await generate({ check: false }, drifted)).toBe(0);
  expect(drifted.out()).toContain(`書きました / written: ${rows}\n`);
  expect(new TextDecoder().decode(drifted.stored.get(`${checkout}/${rows}`))).toBe(files[`${checkout}/${rows}`]);
});
