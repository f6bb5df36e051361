import type { AttainmentCode } from '../model/rows.ts';

/** How one flag looks wherever it is drawn. */
export interface FlagLook {
  /** On white: at least 3:1 (WCAG 2.2, 1.4.11). */
  readonly colour: string;
  /** On a dark page: at least 3:1 against #14181d. */
  readonly dark: string;
  /** Path data in a box of 16 × 16, filled by the even-odd rule. */
  readonly shape: string;
}

/** The eight flags, told apart by hue, lightness and shape; the word stands beside them wherever there is room. */
export const flagLooks: Readonly<Record<AttainmentCode, FlagLook>> = {
  // A full disc.
  attained: { colour: '#0b6e4f', dark: '#4fc79a', shape: 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z' },
  // A star.
  attained_early: {
    colour: '#0f7c8b',
    dark: '#5fd0dd',
    shape: 'M8 .5l2.3 4.9 5.2.7-3.8 3.8.9 5.4L8 12.7l-4.6 2.6.9-5.4L.5 6.1l5.2-.7z',
  },
  // A square with a tick.
  completed: {
    colour: '#2456a6',
    dark: '#86b4f7',
    shape: 'M1 1h14v14H1zM6.8 12.2l6-6.6-1.6-1.5-4.4 4.9-2.1-2.1-1.6 1.5z',
  },
  // A disc that is half full.
  in_progress: {
    colour: '#9a6200',
    dark: '#e9b44c',
    shape: 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 3a5 5 0 0 1 0 10z',
  },
  // A cross.
  not_attained: {
    colour: '#c2361f',
    dark: '#ff8a73',
    shape: 'M3.2 1L8 5.8 12.8 1 15 3.2 10.2 8 15 12.8 12.8 15 8 10.2 3.2 15 1 12.8 5.8 8 1 3.2z',
  },
  // A ring.
  not_in_force: {
    colour: '#5b6b82',
    dark: '#a9b7c9',
    shape: 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  },
  // A diamond with a bar and a dot.
  not_evaluable: { colour: '#7a4fa3', dark: '#c9a6ee', shape: 'M8 0l8 8-8 8-8-8zM7 3.5h2v5.5H7zM7 10.5h2v2H7z' },
  // A dash.
  no_data: { colour: '#6b7280', dark: '#99a1ab', shape: 'M2 7h12v2H2z' },
};
