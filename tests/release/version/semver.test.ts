import { expect, it, test } from 'vitest';
import {
  compareVersions,
  heaviest,
  isVersion,
  levelBetween,
  parseVersion,
  raiseVersion,
} from '../../../pipeline/release/version/semver.ts';

test.each(['1.0', '1.0.0-rc.1', '1.0.0+x', '01.0.0', 'v1.0.0', ''])('%j is no version', (text) => {
  expect(isVersion(text)).toBe(false);
  expect(() => parseVersion(text)).toThrow('no version');
});

it('reads the three numbers', () => {
  expect(isVersion('1.20.0')).toBe(true);
  expect(parseVersion('1.20.0')).toEqual([1, 20, 0]);
});

test.each([
  ['1.10.0', '1.9.0', 1],
  ['2.0.0', '10.0.0', -1],
  ['1.2.3', '1.2.4', -1],
  ['1.2.3', '1.2.3', 0],
])('%s against %s: %i', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

test.each([
  ['major', '2.0.0'],
  ['minor', '1.3.0'],
  ['patch', '1.2.4'],
  ['none', '1.2.3'],
] as const)('a step of %s after 1.2.3 leads to %s', (level, version) => {
  expect(raiseVersion('1.2.3', level)).toBe(version);
  expect(levelBetween('1.2.3', version)).toBe(level);
});

it('finds the heaviest of some levels', () => {
  expect(heaviest(['patch', 'major', 'minor'])).toBe('major');
  expect(heaviest(['none', 'patch'])).toBe('patch');
  expect(heaviest([])).toBe('none');
});
