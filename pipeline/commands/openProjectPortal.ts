import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { openPortal, type Portal } from '../portal/openPortal.ts';

/** Name of the folder of the store, under the folder that holds `data/`. Git ignores it: no build depends on it. */
export const portalFolder = '.portal';

/** Where the portal is served unless told otherwise, and so the address that its answers name. */
export const portalUrl = 'http://localhost:5050';

/** The project's own portal, open. */
export interface ProjectPortal extends Portal {
  /** Whoever sends it may write. Never print it. */
  readonly token: string;
  /** File that holds the token, readable by its owner alone. */
  readonly tokenFile: string;
}

/**
 * Opens the portal of the project in `root`, and makes its store and its token at the first start. The caller closes it.
 * Throws a `PipelineError` when another program has it open.
 * @example openProjectPortal(effects, portalUrl).fetch(new Request(`${portalUrl}/api/3/action/status_show`))
 */
export function openProjectPortal(
  { root, now, writeError }: Pick<Effects, 'root' | 'now' | 'writeError'>,
  url: string,
): ProjectPortal {
  const folder = join(root, portalFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const tokenFile = join(folder, 'token');
  const token = readToken(tokenFile);
  const portal = openPortal({
    file: join(folder, 'portal.db'),
    token,
    site: { title: '取組', description: '市の計画の進み具合を、検証済みのオープンデータで。', url },
    now,
    report: (error) => writeError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  return { ...portal, token, tokenFile };
}

/** The token in a file; at the first start one is drawn, 256 bits, and kept for its owner alone. */
function readToken(file: string): string {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
