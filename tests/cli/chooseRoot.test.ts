import { expect, it } from 'vitest';
import { chooseRoot } from '../../pipeline/cli/chooseRoot.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';

const { files } = createMemoryEffects({ '/city/data/catalog.yaml': '', '/other/data/notes.txt': '' });

it.each([
  ['the one asked for', 'city', '/', '/city'],
  ['the current folder when it has a catalogue', undefined, '/city', '/city'],
  ['the checkout when the current folder has none', undefined, '/other', '/checkout'],
  ['the checkout when what was asked for is empty text', '', '/other', '/checkout'],
])('chooses %s', (_what, asked, currentFolder, expected) => {
  expect(chooseRoot({ asked, currentFolder, checkout: '/checkout' }, files)).toBe(expected);
});

it('refuses a folder that is not there', () => {
  expect(() => chooseRoot({ asked: 'citty', currentFolder: '/', checkout: '/checkout' }, files)).toThrow(
    'missing-folder',
  );
});
