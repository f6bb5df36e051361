import type { View } from '../View.ts';
import { type FlagCounts, flagOrder } from '../words/flagOrder.ts';

/** The shares of the flags as one bar. Its text says the same, so that nobody has to tell colours apart. */
export function FlagBar({ view, counts, small }: { view: View; counts: FlagCounts; small?: boolean }) {
  const total = flagOrder.reduce((sum, flag) => sum + counts[flag], 0);
  let at = 0;
  const parts = flagOrder.flatMap((flag) => {
    const share = total === 0 ? 0 : (counts[flag] / total) * 100;
    const x = at;
    at += share;
    return share === 0 ? [] : [{ flag, x, share }];
  });
  const text = flagOrder
    .filter((flag) => counts[flag] > 0)
    .map((flag) => `${view.label('attainment', flag)} ${counts[flag]}`)
    .join(view.t('、', ', '));
  return (
    <svg
      class={small ? 'bar small' : 'bar'}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={text === '' ? view.t('判定なし', 'no flags') : text}
    >
      {parts.map(({ flag, x, share }) => (
        <rect class={`fill-${flag}`} x={x.toFixed(3)} y="0" width={share.toFixed(3)} height="4" />
      ))}
    </svg>
  );
}
