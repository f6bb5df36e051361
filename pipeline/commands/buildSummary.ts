import type { Severity } from '../model/Finding.ts';
import type { Plan } from '../model/Plan.ts';
import type { FindingRow, VersionLevelCode } from '../model/rows.ts';
import type { Bilingual } from '../model/Settings.ts';
import { countRows } from '../release/bundle/countRows.ts';
import { digestOf } from '../release/bundle/digestOf.ts';
import type { BuildReport, BuiltPlan } from './buildPlans.ts';

/** One file of a build; `rows` is `null` for a file that is no table. */
export interface FileSummary {
  readonly path: string;
  readonly rows: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** One plan of a build, for programs. */
export interface PlanSummary {
  readonly plan_id: string;
  readonly edition: string;
  readonly schema_version: string;
  readonly version: string;
  /** `null` before the first release. */
  readonly previous_version: string | null;
  /** The step from the last release; `none` when nothing changed. */
  readonly level: VersionLevelCode;
  /** What made the step so high. */
  readonly because: readonly Bilingual[];
  readonly outcome: BuiltPlan['outcome'];
  readonly folder: string;
  readonly files: readonly FileSummary[];
  readonly findings: Readonly<Record<Severity, number>>;
  readonly blockers: readonly FindingRow[];
}

/** What `build --json` and `start --json` print. */
export interface BuildSummary {
  readonly exit: number;
  readonly plans: readonly PlanSummary[];
}

/** How many findings of each weight a plan has. */
export function countFindings({ tables }: Pick<Plan, 'tables'>): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    tables.findings.filter((finding) => finding.severity === severity).length;
  return { blocker: count('blocker'), warning: count('warning'), note: count('note') };
}

/** A build as a value for programs: plans, their files with rows, bytes and digest, their findings by severity. */
export function buildSummary({ plans, exit }: BuildReport): BuildSummary {
  return {
    exit,
    plans: plans.map(({ plan, files, next, previousVersion, outcome, folder, blockers }) => ({
      plan_id: plan.settings.plan_id,
      edition: plan.edition,
      schema_version: plan.schemaVersion,
      version: plan.version,
      previous_version: previousVersion,
      level: next.level,
      because: next.because,
      outcome,
      folder,
      files: [...files].map(([path, bytes]) => ({
        path,
        rows: countRows(path, plan.tables),
        bytes: bytes.length,
        sha256: digestOf(bytes),
      })),
      findings: countFindings(plan),
      blockers,
    })),
  };
}
