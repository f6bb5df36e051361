#!/usr/bin/env node
// Starts Torikumi on a fresh clone: plain JavaScript with Node's own modules only, since nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the run with a sentence in both languages; 2 is the exit code of a wrong set-up. */
function giveUp(ja, en) {
  process.stderr.write(`${ja}\n${en}\n`);
  process.exit(2);
}

/** The packages a lock file names, by their place under the checkout; `null` when there is no such file. */
function readPackages(...path) {
  const file = join(checkout, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/**
 * True when node_modules holds what package-lock.json asks for. npm writes what it installed into
 * node_modules/.package-lock.json as its last step, so an install that was cut off counts as none.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  if (wanted === null) return true;
  const installed = readPackages('node_modules', '.package-lock.json');
  if (installed === null) return false;
  return Object.entries(wanted).every(
    ([place, { version, integrity, optional, devOptional }]) =>
      place === '' ||
      (installed[place] === undefined
        ? optional || devOptional
        : installed[place].version === version && installed[place].integrity === integrity),
  );
}

/** Installs what the lock file names. npm's own output goes to standard error: standard output is for results. */
function install() {
  process.stderr.write('必要な部品を入れます（npm ci）… / Installing dependencies (npm ci)…\n');
  const npm = process.env.npm_execpath;
  const [command, ...words] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...words, 'ci', '--include=dev'], {
    cwd: checkout,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && words.length === 0,
  });
  if (status !== 0) {
    giveUp(
      '部品を入れられませんでした（npm ci が失敗）。上の npm の文を読み、ネットワークにつながるか確かめて、もう一度実行してください。',
      'Dependencies could not be installed (npm ci failed). Read what npm says above, check the network, and run again.',
    );
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  giveUp(
    `Node.js ${process.versions.node} では動きません。20 以上を入れてください。`,
    `Node.js ${process.versions.node} is too old. Install version 20 or later.`,
  );
}
if (!isInstalled()) install();
const { register } = await import('tsx/esm/api');
// Its own settings, also when it is started in a data repository elsewhere.
register({ tsconfig: join(checkout, 'tsconfig.json') });
await import('./main.ts');
