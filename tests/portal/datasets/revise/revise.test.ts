import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../../pipeline/portal/ActionError.ts';
import { filterGlobs } from '../../../../pipeline/portal/datasets/revise/filterGlobs.ts';
import { findMismatches } from '../../../../pipeline/portal/datasets/revise/findMismatches.ts';
import { mergeUpdate, mergeUpdateAt } from '../../../../pipeline/portal/datasets/revise/mergeUpdate.ts';
import { readRevision } from '../../../../pipeline/portal/datasets/revise/readRevision.ts';
import { resolvePath } from '../../../../pipeline/portal/datasets/revise/resolvePath.ts';

const tree = () => ({
  title: 't',
  notes: 'n',
  resources: [
    { id: 'aaaaa-1', name: 'one' },
    { id: 'bbbbb-2', name: 'two' },
  ],
});

describe('a flattened key', () => {
  test.each([
    ['title', ['title']],
    ['resources__0__name', ['resources', 0, 'name']],
    ['resources__-1__name', ['resources', 1, 'name']],
    ['resources__bbbbb__name', ['resources', 1, 'name']],
  ])('%s leads to its place', (path, steps) => {
    expect(resolvePath(tree(), path)?.steps).toEqual(steps);
  });

  test.each(['nothing', 'resources__2', 'resources__-3', 'resources__ccccc', 'title__0', 'toString'])(
    '%s leads nowhere',
    (path) => {
      expect(resolvePath(tree(), path)).toBeNull();
    },
  );
});

describe('match', () => {
  test.each([
    [{ title: 't', resources: [{ name: 'one' }] }, []],
    [{ title: 'x', gone: 1 }, ['gone', 'title']],
    [{ resources: [{}, { name: 'x' }, {}] }, ['resources__1__name', 'resources__2']],
    [{ title: ['t'] }, ['title']],
  ])('%j names what is not so', (wanted, unmatched) => {
    expect(findMismatches(tree(), { tree: wanted, flat: [] })).toEqual(unmatched);
  });

  test('by flattened key', () => {
    const flat = [
      { path: 'resources__bbbbb__name', value: 'two' },
      { path: 'resources__0', value: { name: 'x' } },
    ];
    expect(findMismatches(tree(), { tree: {}, flat })).toEqual(['resources__0__name']);
  });
});

describe('filter', () => {
  test.each([
    [['-notes'], { title: 't', resources: tree().resources }],
    [['+title', '-*'], { title: 't' }],
    [['-resources__0'], { title: 't', notes: 'n', resources: [{ id: 'bbbbb-2', name: 'two' }] }],
    [['-resources__0__name', '-notes', '-title'], { resources: [{ id: 'aaaaa-1' }, { id: 'bbbbb-2', name: 'two' }] }],
    [['+resources__1', '-resources__*'], { title: 't', notes: 'n', resources: [{ id: 'bbbbb-2', name: 'two' }] }],
  ])('%j', (patterns, left) => {
    const own = tree();
    filterGlobs(own, patterns);
    expect(own).toEqual(left);
  });
});

describe('update', () => {
  test('goes key by key and place by place, and appends what is more', () => {
    const own = tree();
    mergeUpdate(own, { notes: 'm', resources: [{ name: 'uno' }, {}, { name: 'three' }] });
    expect(own).toEqual({
      title: 't',
      notes: 'm',
      resources: [{ id: 'aaaaa-1', name: 'uno' }, { id: 'bbbbb-2', name: 'two' }, { name: 'three' }],
    });
  });

  test('by flattened key, and __extend appends', () => {
    const own = tree();
    mergeUpdateAt(own, 'resources__extend', [{ name: 'three' }]);
    mergeUpdateAt(own, 'resources__-1__name', 'tres');
    mergeUpdateAt(own, 'resources__aaaaa', { name: 'uno' });
    expect(own.resources).toEqual([{ id: 'aaaaa-1', name: 'uno' }, { id: 'bbbbb-2', name: 'two' }, { name: 'tres' }]);
  });

  test.each([
    ['resources__9__name', 'x', { resources__9__name: ['Unmatched key resources__9'] }],
    ['resources', 'x', { resources: ['Expected list for resources'] }],
    ['resources__extend', 'x', { resources__extend: ['Expected list for resources'] }],
  ])('%s = %j is refused', (path, value, fields) => {
    const refused = () => mergeUpdateAt(tree(), path, value);
    expect(refused).toThrow(ActionError);
    expect(refused).toThrow(JSON.stringify(fields));
  });

  test('does not reach what all objects share', () => {
    mergeUpdate(tree(), JSON.parse('{"__proto__": {"stained": true}}'));
    expect({}).not.toHaveProperty('stained');
  });
});

test('a form’s values may be JSON texts, and new entries come before what is put on them', () => {
  const revision = readRevision({
    match: '{"name":"plan"}',
    filter: '-notes,+title',
    update__resources__0__name: '[not json',
    update__resources__extend: '[{"name":"x"}]',
  });
  expect(revision).toMatchObject({
    dataset: 'plan',
    filter: ['-notes', '+title'],
    updates: [
      { path: 'resources__extend', value: [{ name: 'x' }] },
      { path: 'resources__0__name', value: '[not json' },
    ],
  });
  expect(() => readRevision({ update: {} })).toThrow('match__id');
});
