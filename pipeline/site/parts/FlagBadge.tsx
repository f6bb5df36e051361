import { flagLooks } from '../../chart/flags.ts';
import type { AttainmentCode } from '../../model/rows.ts';
import type { View } from '../View.ts';

/** A flag as shape and word, in its colour. */
export function FlagBadge({ view, flag, large }: { view: View; flag: AttainmentCode; large?: boolean }) {
  return (
    <span class={`flag flag-${flag}${large ? ' large' : ''}`}>
      <FlagShape flag={flag} />
      {view.label('attainment', flag)}
    </span>
  );
}

/** A flag's shape alone; the word must stand beside it. */
export function FlagShape({ flag }: { flag: AttainmentCode }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={flagLooks[flag].shape} fill-rule="evenodd" />
    </svg>
  );
}
