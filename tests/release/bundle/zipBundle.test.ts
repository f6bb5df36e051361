import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { digestOf } from '../../../pipeline/release/bundle/digestOf.ts';
import { readZip } from '../../../pipeline/release/bundle/readZip.ts';
import { zipBundle } from '../../../pipeline/release/bundle/zipBundle.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';

const bundle = tinyBundle();
const digest = digestOf(zipBundle(bundle));
const zone = process.env['TZ'];
/** True when the machine has the program. */
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const folder = mkdtempSync(join(tmpdir(), 'torikumi-'));
const zipFile = join(folder, 'tiny.zip');
writeFileSync(zipFile, zipBundle(bundle));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** What Python's zipfile says of each file: name, date, digest of its bytes; a fault of any file's CRC ends it. */
const listing = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as zip:
    assert zip.testzip() is None
    print(json.dumps([[i.filename, list(i.date_time), hashlib.sha256(zip.read(i)).hexdigest()] for i in zip.infolist()]))
`;

it.skipIf(!has('python3'))('is read by Python: every file, by path, dated 1 January 1980', () => {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', listing, zipFile], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const expected = [...bundle.keys()].sort().map((path) => {
    const bytes = bundle.get(path) ?? new Uint8Array();
    return [path, [1980, 1, 1, 0, 0, 0], digestOf(bytes)];
  });
  expect(JSON.parse(stdout)).toEqual(expected);
});

it('reads back as the files that it was made of', () => {
  expect([...readZip(zipBundle(bundle), 'tiny.zip')]).toEqual(
    [...bundle].map(([path, bytes]) => [path, Uint8Array.from(bytes)]),
  );
});

it('has the same bytes whatever order the files come in', () => {
  const backwards = new Map([...bundle].reverse());
  expect(digestOf(zipBundle(backwards))).toBe(digest);
});

it.each([
  ['UTC', 0],
  ['Asia/Tokyo', -9 * 60],
  ['Pacific/Honolulu', 10 * 60],
])('has the same bytes in %s', (name, offset) => {
  process.env['TZ'] = name;
  expect(new Date(1980, 0, 1).getTimezoneOffset()).toBe(offset);
  expect(digestOf(zipBundle(bundle))).toBe(digest);
});
