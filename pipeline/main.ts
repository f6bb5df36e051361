import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandSpecs } from './cli/commandSpecs.ts';
import { runCli } from './cli/runCli.ts';
import { createRealEffects } from './effects/createRealEffects.ts';
import { hideTokens, tokenNames } from './effects/hideToken.ts';

const { argv, env, stdout, stderr } = process;
const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string };

// A reader that has seen enough, such as `head`, closes the pipe: what is still written to it is lost, and that is all.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Whatever goes wrong, no token of the environment is ever printed.
const scrub = hideTokens(tokenNames.map((name) => env[name] ?? ''));
const effects = createRealEffects({
  root: checkout,
  checkout,
  version,
  runId: String(process.pid),
  colour: stdout.isTTY === true && stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  width: stdout.columns || 80,
  env,
  stdout: { write: (text) => stdout.write(scrub(text)) },
  stderr: { write: (text) => stderr.write(scrub(text)) },
});

// Only the exit code is set: ending the process here could cut off what is still being written.
process.exitCode = await runCli(argv.slice(2), commandSpecs, {
  version,
  effects,
  asked: env['TORIKUMI_ROOT'],
  currentFolder: process.cwd(),
  checkout,
  debug: env['TORIKUMI_DEBUG'] === '1',
});
