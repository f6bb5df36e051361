import { actualOverTarget } from './actualOverTarget.ts';
import { baselineBand10 } from './baselineBand10.ts';
import { linearPath } from './linearPath.ts';
import { openSdgGrowth } from './openSdgGrowth.ts';
import { openSdgTarget } from './openSdgTarget.ts';
import { rateBands100And70 } from './rateBands100And70.ts';
import { rateBands100And80 } from './rateBands100And80.ts';
import { rateBands110And80And50 } from './rateBands110And80And50.ts';
import { twoMinusRatio } from './twoMinusRatio.ts';

/** Every method that the flags are set beside. */
export const methods = [
  actualOverTarget,
  baselineBand10,
  linearPath,
  openSdgGrowth,
  openSdgTarget,
  rateBands100And70,
  rateBands100And80,
  rateBands110And80And50,
  twoMinusRatio,
] as const;
