import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import type { Schemas } from '../../../pipeline/model/Schemas.ts';
import { refuseBreaking } from '../../../pipeline/release/version/refuseBreaking.ts';
import { schemas, tinyRelease } from '../tinyRelease.ts';

/** The schemas with another list of codes for the basis of an operator; the first tiny target has `printed`, the other none. */
function withBases(codes: readonly (string | null)[]): Schemas {
  const { targets } = schemas;
  if (targets === undefined) throw new Error('no schema of targets');
  const basis = { ...targets.properties?.['operator_basis'], enum: codes };
  return { ...schemas, targets: { ...targets, properties: { ...targets.properties, operator_basis: basis } } };
}

/** The faults of a release under a version, `plan.json` aside, which is empty here; none when it is let pass. */
function refuse(previous: Schemas, next: string) {
  try {
    refuseBreaking(tinyRelease({ schemas: previous }), tinyRelease(), next);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    expect(error.exitCode).toBe(1);
    return error.faults.filter(({ file }) => file !== 'plan.json');
  }
}

const narrow = withBases(['declared', 'limit', 'baseline', null]);

describe('new data against the last release’s own schemas', () => {
  it('are refused when they break them, with what to do', () => {
    expect(refuse(narrow, '1.1.0')).toEqual([
      {
        code: 'refused-version',
        file: 'targets.csv',
        messageJa:
          '1 行目が前の版 1.0.0 のスキーマに合いません（列 `operator_basis`）: 値 `printed` は使えません。使えるのは `declared`、`limit`、`baseline`、空 です。',
        messageEn:
          'Row 1 breaks the schema of release 1.0.0 (column `operator_basis`): The value `printed` is not allowed. Allowed are `declared`, `limit`, `baseline`, empty.',
      },
      expect.objectContaining({
        code: 'refused-version',
        file: 'data/plans/tiny/plan.yaml',
        messageEn: expect.stringContaining('or write `version_at_least: 2.0.0` in plan.yaml if it is meant.'),
      }),
    ]);
  });

  it('are told five times at most, with the number of the rest', () => {
    const { observations } = schemas;
    if (observations === undefined) throw new Error('no schema of observations');
    const properties = { ...observations.properties, period: { type: 'integer' } };
    const faults = refuse({ ...schemas, observations: { ...observations, properties } }, '1.1.0');
    expect(faults).toHaveLength(6);
    // Six observations, and what an empty plan.json lacks.
    expect(faults[5]?.messageEn).toMatch(/^[1-9]\d* more\. The version would be 1\.1\.0/);
  });

  it('are let pass by a MAJOR, and by schemas that are the same', () => {
    expect(refuse(narrow, '2.0.0')).toEqual([]);
    expect(refuse(JSON.parse(JSON.stringify(schemas)), '1.0.1')).toEqual([]);
  });
});
