import { PipelineError } from '../../errors.ts';
import type { VersionLevelCode } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { ReleaseDiff } from '../diff/ReleaseDiff.ts';
import { compareVersions, heaviest, levelBetween, raiseVersion } from './semver.ts';
import { weighDiff } from './weighDiff.ts';

/** Version of the data, and of the files' shape, before anything was released. */
export const firstVersion = '1.0.0';

/** The last release, and in what the new data differ from it. */
export interface Previous {
  readonly version: string;
  readonly schemaVersion: string;
  readonly diff: ReleaseDiff;
}

/** What a person wrote in plan.yaml about the version. */
export interface VersionWishes {
  readonly planId: string;
  /** `version_at_least`: the version to come is this one or a later one. */
  readonly atLeast?: string | undefined;
}

/** A version with its grounds. */
export interface NextVersion {
  readonly version: string;
  readonly schemaVersion: string;
  /** The step from the last release; `major` for a first one, `none` when there is nothing to release. */
  readonly level: VersionLevelCode;
  /** What made the step so high; for `none` that nothing changed. */
  readonly because: readonly Bilingual[];
}

const nothingChanged: Bilingual = { ja: '前の版から何も変わっていない', en: 'nothing changed since the last release' };
const first: NextVersion = {
  version: firstVersion,
  schemaVersion: firstVersion,
  level: 'major',
  because: [{ ja: '初めての公開', en: 'the first release' }],
};

/**
 * The version of the data that follows from the difference to the last release (data model, section 6); without one
 * the first. A person may raise it in plan.yaml, never lower it. A wish that a past release has already met is of no effect.
 * @throws PipelineError (exit 2) `conflicting-version` for a wish between the last release and what the difference calls for.
 * @example nextVersion({ version: '1.0.0', schemaVersion: '1.0.0', diff }, { planId: 'ebetsu-gyokaku' }).version // '1.0.1'
 */
export function nextVersion(previous: Previous | null, { planId, atLeast }: VersionWishes): NextVersion {
  const computed = previous === null ? first : computeVersion(previous);
  const isMet = atLeast === undefined || (previous !== null && compareVersions(atLeast, previous.version) <= 0);
  if (isMet || atLeast === computed.version) return computed;
  if (compareVersions(atLeast, computed.version) < 0) throw conflictingVersion(planId, atLeast, computed);
  const level = previous === null ? computed.level : levelBetween(previous.version, atLeast);
  return { ...computed, version: atLeast, level, because: [...computed.because, raised(atLeast)] };
}

function computeVersion({ version, schemaVersion, diff }: Previous): NextVersion {
  const weights = weighDiff(diff);
  const level = heaviest(weights.map((weight) => weight.level));
  const reasons = weights.filter((weight) => weight.level === level).map(({ ja, en }) => ({ ja, en }));
  return {
    version: raiseVersion(version, level),
    schemaVersion: raiseVersion(schemaVersion, heaviest(diff.schemas.map((change) => change.level))),
    level,
    because: reasons.length === 0 ? [nothingChanged] : reasons,
  };
}

function raised(atLeast: string): Bilingual {
  return {
    ja: `plan.yaml の version_at_least が ${atLeast} である`,
    en: `version_at_least in plan.yaml is ${atLeast}`,
  };
}

function conflictingVersion(planId: string, atLeast: string, { version, because }: NextVersion): PipelineError {
  const [why] = because;
  return new PipelineError(2, [
    {
      code: 'conflicting-version',
      file: `data/plans/${planId}/plan.yaml`,
      messageJa: `version_at_least が \`${atLeast}\` ですが、前の版との違いからは ${version} になります（${why?.ja ?? ''}）。版を下げることはできません。この行を消すか、${version} 以上にしてください。`,
      messageEn: `version_at_least is \`${atLeast}\`, but the difference to the last release makes it ${version} (${why?.en ?? ''}). A version cannot be lowered: remove the line, or write ${version} or later.`,
    },
  ]);
}
