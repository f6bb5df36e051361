import { describe, expect, test } from 'vitest';
import { cleanTags } from '../../../pipeline/publish/ckan/metadata/cleanTags.ts';
import { matchLicence } from '../../../pipeline/publish/ckan/metadata/matchLicence.ts';
import { nameDataset } from '../../../pipeline/publish/ckan/metadata/nameDataset.ts';
import { readPublication } from '../../../pipeline/publish/ckan/metadata/Publication.ts';
import { searchWords } from '../../../pipeline/publish/ckan/metadata/searchWords.ts';
import { resourceId, stablePath, uuidOfUrl } from '../../../pipeline/publish/ckan/resources/resourceId.ts';
import { uploadName } from '../../../pipeline/publish/ckan/resources/uploadName.ts';
import { smallRelease } from '../../ckan/support/smallRelease.ts';
import { vocabularies } from '../../support/vocabularies.ts';

const tagsOf = (...keywords: string[]) => cleanTags(keywords).map(({ tag }) => tag);

describe('cleanTags', () => {
  test.each([
    ['行政改革', '行政改革'],
    ['行政・改革', '行政 改革'],
    ['子育て（保育）', '子育て 保育'],
    ['Ａ　Ｂ', 'A B'],
    ['参加／協働', '参加 協働'],
    ['a-b_c.d', 'a-b_c.d'],
    ['税', null],
    ['・・', null],
    ['あ'.repeat(101), 'あ'.repeat(100)],
  ])('%s becomes %s', (keyword, tag) => expect(tagsOf(keyword)).toEqual([tag]));

  test('makes no tag twice', () => expect(tagsOf('行政・改革', '行政 改革')).toEqual(['行政 改革', null]));
});

describe('searchWords', () => {
  test('splits the title, and names the city with and without 市', () => {
    const words = searchWords({ title: '江別市行政改革推進計画', publisher: '江別市', keywords: ['行政改革', '税'] });
    expect(words).toEqual(['江別市行政改革推進計画', '江別市', '江別', '行政改革', '行政', '改革', '推進', '計画']);
  });
});

describe('matchLicence', () => {
  const note = { ja: '', en: '' };
  const by = {
    status: 'confirmed',
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    note,
  } as const;
  const listed = (...ids: string[]) => ids.map((id) => ({ id, title: id, url: '' }));

  test.each([
    [['other-open', 'cc-by'], 'cc-by'],
    [['cc-by', 'cc-by-40-intl'], 'cc-by-40-intl'],
    [['cc-by', 'CC-BY-4.0'], 'CC-BY-4.0'],
    [['cc-zero'], null],
  ])('of %j finds %s for CC BY 4.0', (ids, found) => {
    expect(matchLicence(by, undefined, listed(...ids), vocabularies)).toBe(found);
  });

  test('takes the one that the settings name, or none', () => {
    expect(matchLicence(by, 'other-at', listed('cc-by', 'other-at'), vocabularies)).toBe('other-at');
    expect(matchLicence(by, 'other-at', listed('cc-by'), vocabularies)).toBeNull();
  });

  test('goes by the address where no id is known', () => {
    const own = [{ id: 'my-by', title: '', url: 'http://creativecommons.org/licenses/by/4.0/deed.ja' }];
    expect(matchLicence(by, undefined, own, vocabularies)).toBe('my-by');
  });

  test('says so when nobody has confirmed one', () => {
    const open = { status: 'not-stated', note } as const;
    expect(matchLicence(open, undefined, listed('cc-by', 'notspecified'), vocabularies)).toBe('notspecified');
  });
});

describe('nameDataset', () => {
  const profileOf = (name: string) => vocabularies.ckan_profiles.find(({ profile }) => profile === name);
  const source = { planId: 'ebetsu-gyokaku', publisherCode: '012173' };
  test.each([
    ['bodik', {}, '012173', '012173_ebetsu-gyokaku'],
    ['sapporo', { organisation: 'soumu' }, 'soumu', 'ebetsu_gyokaku'],
    ['egov', { organisation: 'org_0100' }, 'org_0100', 'org_0100_ebetsu_gyokaku'],
    ['plain', { organisation: 'ebetsu' }, 'ebetsu', 'ebetsu-gyokaku'],
    ['plain', { organisation: 'ebetsu', dataset: '{plan_id}-data' }, 'ebetsu', 'ebetsu-gyokaku-data'],
  ])('%s %j names %s and %s', (name, settings, organisation, dataset) => {
    const profile = profileOf(name);
    if (profile === undefined) throw new Error(name);
    expect(nameDataset(settings, profile, source)).toEqual({ organisation, dataset });
  });
});

describe('ids and names of resources', () => {
  test('are UUIDs of version 5 in the name space of URLs', () => {
    // The value that RFC 9562 appendix A.4 works out is in the space of DNS; this one is Python's uuid.uuid5(NAMESPACE_URL, …).
    expect(uuidOfUrl('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
    expect(resourceId('http://www.example.com', '')).toBe(uuidOfUrl('http://www.example.com/'));
  });

  test('stay from version to version', () => {
    expect(stablePath('tiny-v1.2.0.zip', { planId: 'tiny' })).toBe('tiny.zip');
    expect(stablePath('observations.csv', { planId: 'tiny' })).toBe('observations.csv');
  });

  test('are files of lower-case ASCII without folders', () => {
    expect(uploadName('excel/observations.csv')).toBe('excel__observations.csv');
    expect(uploadName('SHA256SUMS')).toBe('sha256sums');
  });
});

describe('readPublication', () => {
  const release = smallRelease({ planId: 'tiny-x', version: '1.0.0' });

  test('reads what is published, and nothing else', () => {
    const { iri, place, days, schemas } = readPublication(release);
    expect(iri).toBe('https://torikumi.example/tiny-x');
    expect(place).toMatch(/^http:\/\/data\.e-stat\.go\.jp\/lod\/sac\/C\d{5}$/);
    expect(days).toEqual({ first: '2019-04-01', last: '2022-03-31' });
    expect([...schemas.keys()].sort()).toEqual(['indicators.csv', 'observations.csv']);
  });

  test.each([
    ['plan.json', '{}'],
    ['plan.json', '{'],
    ['dataset.jsonld', '{"@graph":[]}'],
  ])('refuses a %s that is %s', (broken, text) => {
    const other = smallRelease({
      planId: 'tiny-x',
      version: '1.0.0',
      change: (path, old) => (path === broken ? text : old),
    });
    expect(() => readPublication(other)).toThrow(`invalid-release: \`${broken}\``);
  });
});
