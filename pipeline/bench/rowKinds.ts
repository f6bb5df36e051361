import type { ObservationRow } from '../model/rows.ts';

type Attainment = ObservationRow['attainment'];

/** The fiscal years of a generated table, and the era years that head its columns. */
export const generatedYears = [2019, 2020, 2021, 2022, 2023] as const;

/** What a value is drawn from: a number between two ends, counted in its last printed digit, or one of some words. */
export type Values =
  | { readonly from: number; readonly to: number; readonly decimals: 0 | 1; readonly unit: string }
  | { readonly words: readonly string[] };

/** What meeting and missing a target means in a year. */
interface Meaning {
  readonly met: Attainment;
  readonly missed: Attainment;
}

const early: Meaning = { met: 'attained_early', missed: 'in_progress' };
const waiting: Meaning = { met: 'attained_early', missed: 'not_in_force' };
const judged: Meaning = { met: 'attained', missed: 'not_attained' };
const kept: Meaning = { met: 'attained', missed: 'not_evaluable' };
const open: Meaning = { met: 'not_evaluable', missed: 'not_evaluable' };

/** One way to write an indicator, with what its values mean in each of `generatedYears` (data model, section 4). */
export interface RowKind {
  /** What is measured; the indicator's name ends in it. */
  readonly measured: string;
  /** Baseline cells: one row each, the further ones without a name of their own (subgroups). */
  readonly baselines: readonly string[];
  readonly target: string;
  readonly met: Values;
  readonly missed: Values;
  readonly meanings: readonly Meaning[];
  /** Printed in the year in which the last stage is reached; every later year then prints a dash. */
  readonly completed?: string;
  /** True when the target cell has the form of a target, so that a shifted row can be put back by it. */
  readonly anchored: boolean;
}

const byLastYear = [early, early, early, early, judged];
const fromThird = [waiting, waiting, judged, judged, judged];
const always = [judged, judged, judged, judged, judged];
const whenKept = [kept, kept, kept, kept, kept];
const never = [open, open, open, open, open];

const whole = (from: number, to: number, unit: string): Values => ({ from, to, decimals: 0, unit });
const tenths = (from: number, to: number, unit: string): Values => ({ from, to, decimals: 1, unit });
const stages = (...words: string[]): Values => ({ words });

/**
 * The kinds of rows that a generated table is made of: every target kind and every rule for an operator that a table
 * can print today, and values on either side of each target, the target itself and the baseline included.
 */
export const rowKinds: readonly RowKind[] = [
  // Bare thresholds: the operator is settled from the baseline, or from the end of the scale.
  {
    measured: '講座の開催回数',
    baselines: ['97回'],
    target: '(R5)110回',
    met: whole(110, 180, '回'),
    missed: whole(40, 109, '回'),
    meanings: byLastYear,
    anchored: true,
  },
  {
    measured: '寄附の収納額',
    baselines: ['81,571千円'],
    target: '(R5)90,000千円',
    met: whole(90_000, 400_000, '千円'),
    missed: whole(50_000, 89_999, '千円'),
    meanings: byLastYear,
    anchored: true,
  },
  {
    measured: '苦情の件数',
    baselines: ['120件'],
    target: '(R5)80件',
    met: whole(30, 80, '件'),
    missed: whole(81, 150, '件'),
    meanings: byLastYear,
    anchored: true,
  },
  {
    measured: '訓練の参加率',
    baselines: ['—'],
    target: '(R5)100%',
    met: whole(100, 100, '%'),
    missed: tenths(200, 999, '%'),
    meanings: byLastYear,
    anchored: true,
  },
  {
    measured: '事故の件数',
    baselines: ['12件'],
    target: '(R5)0件',
    met: whole(0, 0, '件'),
    missed: whole(1, 30, '件'),
    meanings: byLastYear,
    anchored: true,
  },
  // Printed operators, with subgroups.
  {
    measured: '休業の取得率',
    baselines: ['男性6.9%', '女性9.5%'],
    target: '(R1～)13%以上',
    met: tenths(130, 999, '%'),
    missed: tenths(10, 129, '%'),
    meanings: always,
    anchored: true,
  },
  {
    measured: '相談の件数',
    baselines: ['40件'],
    target: '(R3～)30件以下',
    met: whole(5, 30, '件'),
    missed: whole(31, 60, '件'),
    meanings: fromThird,
    anchored: true,
  },
  // Ranges, directions, levels to be kept.
  {
    measured: '施設の利用率',
    baselines: ['35.0%'],
    target: '(R5)40～60%',
    met: tenths(400, 600, '%'),
    missed: tenths(601, 900, '%'),
    meanings: byLastYear,
    anchored: true,
  },
  {
    measured: '職員提案の件数',
    baselines: ['13件'],
    target: '(初期値より)増加',
    met: whole(14, 60, '件'),
    missed: whole(2, 13, '件'),
    meanings: always,
    anchored: true,
  },
  {
    measured: '年間時間外勤務時間数',
    baselines: ['161.2時間'],
    target: '(初期値より)縮減',
    met: tenths(1000, 1611, '時間'),
    missed: tenths(1612, 2000, '時間'),
    meanings: always,
    anchored: true,
  },
  {
    measured: '満足と答えた割合',
    baselines: ['70.0%'],
    target: '現状維持',
    met: tenths(700, 700, '%'),
    missed: tenths(500, 699, '%'),
    meanings: whenKept,
    anchored: true,
  },
  // Stages.
  {
    measured: '手法の改善',
    baselines: ['—'],
    target: '(R1～)検討・実施',
    met: stages('検討・実施', '実施'),
    missed: stages('検討'),
    completed: '実施・完了',
    meanings: always,
    anchored: true,
  },
  {
    measured: '資料の共有',
    baselines: ['—'],
    target: '(R3～)実施',
    met: stages('実施', '検討・実施'),
    missed: stages('検討'),
    completed: '完了',
    meanings: fromThird,
    anchored: true,
  },
  // Nothing to judge by.
  {
    measured: '来訪者数',
    baselines: ['55人'],
    target: '設定しない',
    met: whole(20, 90, '人'),
    missed: whole(20, 90, '人'),
    meanings: never,
    anchored: false,
  },
  {
    measured: '職員数',
    baselines: ['806人'],
    target: '(R1～)検討',
    met: whole(780, 830, '人'),
    missed: whole(780, 830, '人'),
    meanings: never,
    anchored: true,
  },
];
