import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromVocabularyFiles } from '../../pipeline/effects/loadVocabularies.ts';
import { type Fault, PipelineError } from '../../pipeline/errors.ts';
import { foldCell } from '../../pipeline/notation/foldText.ts';
import { vocabularies } from '../support/vocabularies.ts';

const folder = new URL('../../data/vocabularies/', import.meta.url);
const files = new Map(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));

function faultsOf(changes: Readonly<Record<string, string | undefined>>): readonly Fault[] {
  const changed = new Map(
    [...files, ...Object.entries(changes)].flatMap(([file, text]) =>
      text === undefined ? [] : [[file, text] as const],
    ),
  );
  for (const [file, text] of Object.entries(changes)) if (text === undefined) changed.delete(file);
  try {
    fromVocabularyFiles(changed);
  } catch (error) {
    if (error instanceof PipelineError && error.exitCode === 2) return error.faults;
    throw error;
  }
  return [];
}

describe('fromVocabularyFiles', () => {
  it('types numbers, and an empty field as null', () => {
    expect(vocabularies.eras).toContainEqual({
      name: '令和',
      letter: 'R',
      year_zero: 2018,
      first_fiscal_year: 2019,
      last_fiscal_year: null,
    });
    expect(vocabularies.units.find(({ unit }) => unit === '千円')).toEqual({
      unit: '千円',
      dimension: 'currency',
      unit_code: 'JPY',
      unit_multiplier: 3,
      label_en: 'thousand yen',
      same_as: '',
    });
  });

  it('reads a file with a byte-order mark and CRLF', () => {
    const eras = '\ufeffname,letter,year_zero,first_fiscal_year,last_fiscal_year\r\n令和,R,2018,2019,\r\n';
    expect(fromVocabularyFiles(new Map([...files, ['eras.csv', eras]])).eras).toHaveLength(1);
  });

  it('names every file that is missing', () => {
    expect(
      faultsOf({ 'units.csv': undefined, 'codes.csv': undefined }).map(({ code, messageEn }) => [
        code,
        messageEn.slice(0, 26),
      ]),
    ).toEqual([
      ['missing-vocabulary', 'The word table `units.csv`'],
      ['missing-vocabulary', 'The word table `codes.csv`'],
    ]);
  });

  it('reports wrong headers, columns, numbers, codes, twins and quotes together, each at its line', () => {
    const faults = faultsOf({
      'units.csv': 'unit,size\n%,1\n',
      'eras.csv': 'name,letter,year_zero,first_fiscal_year,last_fiscal_year\n令和,R,MMXVIII,2019,\n',
      'missing.csv': 'mark,obs_status\n—,O\n…,X\n—,O\n',
      'subgroups.csv': 'word,label_en\n男性,men,\n',
      'status.csv': 'word,code,rank,label_en\n検討,"consider,1,x\n',
      'headers.csv': '',
    });
    expect(faults.map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
      ['invalid-vocabulary', 'eras.csv', 2, 3],
      ['invalid-vocabulary', 'headers.csv', 1, undefined],
      ['invalid-vocabulary', 'units.csv', 1, undefined],
      ['invalid-vocabulary', 'status.csv', 2, undefined],
      ['invalid-vocabulary', 'missing.csv', 3, 2],
      ['duplicate-word', 'missing.csv', 4, undefined],
      ['invalid-vocabulary', 'subgroups.csv', 2, undefined],
    ]);
  });
});

describe('the word tables', () => {
  it('have no two words that fold to one', () => {
    for (const words of [
      vocabularies.units.map(({ unit }) => unit),
      vocabularies.status.map(({ word }) => word),
      vocabularies.missing.map(({ mark }) => mark),
      vocabularies.directions.map(({ word }) => word),
      vocabularies.headers.map(({ word }) => word),
      vocabularies.qualifiers.map(({ word }) => word),
    ]) {
      const folded = words.map(foldCell);
      expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('name as the same only units of one kind and size, none of them the spelling of a third', () => {
    const units = new Map(vocabularies.units.map((row) => [row.unit, row]));
    const wrong = vocabularies.units.filter(({ dimension, unit_code, unit_multiplier, same_as }) => {
      const other = units.get(same_as);
      const fits = other?.dimension === dimension && other.unit_code === unit_code && other.same_as === '';
      return same_as !== '' && !(fits && other.unit_multiplier === unit_multiplier);
    });
    expect(wrong).toEqual([]);
  });

  it('give each stage one rank, and name only dimensions that a unit has', () => {
    const ranks = new Set(vocabularies.status.map(({ code, rank }) => `${code} ${rank}`));
    expect([...ranks]).toEqual([
      'not_started 0',
      'consider 1',
      'prepare 1',
      'partial 1',
      'implement 2',
      'complete 3',
      ...['establish', 'abolish', 'cancel', 'suspend', 'merge', 'revise', 'decide'].map((code) => `${code} null`),
    ]);
    const dimensions = new Set(vocabularies.units.map(({ dimension }) => dimension));
    expect(vocabularies.name_units.filter(({ dimension }) => !dimensions.has(dimension))).toEqual([]);
  });
});
