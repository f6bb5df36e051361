import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tinyFiles } from './tinyFiles.ts';

const script = fileURLToPath(new URL('./printDigests.ts', import.meta.url));
const here = [...tinyFiles]
  .map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}\n`)
  .join('');

it.each([
  { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
  { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
])('writes the same bytes under $TZ and $LANG', { timeout: 30_000 }, (env) => {
  const digests = execFileSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(digests).toBe(here);
});
