import type { Effects } from '../effects/Effects.ts';
import type { Progress } from '../publish/Channel.ts';
import { renderBytes } from './buildText.ts';

/** Milliseconds between two lines about files that are sent. */
const pauseMs = 2000;

/**
 * Tells on standard error what is being sent, a line every two seconds at most, and every wait that a remote asks for.
 * @example createProgress(effects, false)({ target: 'plan.json', sent: 0, total: 240_000 })
 */
export function createProgress(effects: Pick<Effects, 'now' | 'writeError'>, quiet: boolean): Progress {
  let last = effects.now();
  return ({ target, sent, total, waitSeconds }) => {
    if (quiet) return;
    if (waitSeconds !== undefined) {
      effects.writeError(`  ${target}: ${waitSeconds} 秒待ちます / waiting ${waitSeconds} s\n`);
      return;
    }
    if (effects.now() - last < pauseMs) return;
    last = effects.now();
    effects.writeError(`  ${target}: ${renderBytes(sent)} / ${renderBytes(total)}\n`);
  };
}
