import { describe, expect, it } from 'vitest';
import { alter, firstOf } from './goodFiles.ts';

/** What is wrong, the files, the check that finds it, and how its sentence begins. */
const cases: readonly (readonly [what: string, files: Map<string, Uint8Array>, check: string, en: string])[] = [
  [
    'a section below none',
    alter('sections.csv', '\n1-1,1,policy', '\n1-1,2,policy'),
    'references',
    'sections.csv, line 4, column parent_id: found `2`, expected a value of section_id in sections.csv.',
  ],
  [
    'a target that is not there',
    alter('observations.csv', ',O,1,,no_data', ',O,2,,no_data'),
    'references',
    'observations.csv, line 7, column indicator_id, target_no: found `1-1-2 2`, expected a value of indicator_id, target_no in targets.csv.',
  ],
  [
    'a cell outside the source',
    alter('targets.csv', 'source.tsv#cell=3,5', 'source.tsv#cell=30,5'),
    'references',
    'targets.csv, line 2, column source_ref: found `source.tsv#cell=30,5`, expected a cell in lineage.csv or an empty cell of the source.',
  ],
  [
    'a finding that nobody told',
    alter('sections.csv', '"source.tsv#cell=3,1",\n', '"source.tsv#cell=3,1",shifted-row\n'),
    'findings',
    'sections.csv, line 2, column findings: found `shifted-row`, expected a code that findings.csv has about this row.',
  ],
  [
    'a finding that its row keeps quiet',
    alter('indicators.csv', ',sudden-change\n', ',\n'),
    'findings',
    'indicators.csv, line 2, column findings: found an empty field, expected `sudden-change`.',
  ],
  [
    'a lineage key without a row',
    alter('lineage.csv', '1-1-1/2020,value_text', '1-1-1/2030,value_text'),
    'lineage',
    'lineage.csv, line 18, source.tsv#cell=3,7, column key: found `1-1-1/2030`, expected a row of observations.csv.',
  ],
  [
    'a lineage column that its table lacks',
    alter('lineage.csv', '1-1-1/2020,value_text', '1-1-1/2020,text'),
    'lineage',
    'lineage.csv, line 18, source.tsv#cell=3,7, column column: found `text`, expected a column of observations.csv.',
  ],
  [
    'a printed text that is not that of its cell',
    alter('observations.csv', ',,検討,A,', ',,検討中,A,'),
    'lineage',
    'lineage.csv, line 23, source.tsv#cell=4,6, column text: found `検討`, expected `検討中`.',
  ],
  [
    'a value that moved to another cell',
    alter('observations.csv', 'source.tsv#cell=3,6', 'source.tsv#cell=4,8'),
    'lineage',
    'lineage.csv, line 17, source.tsv#cell=3,6, column source_ref: found `source.tsv#cell=3,6`, expected `source.tsv#cell=4,8`.',
  ],
  [
    'a number that is not the one printed',
    alter('observations.csv', ',0.5,,%,0.5%,', ',0.6,,%,0.5%,'),
    'readings',
    'observations.csv, line 3, column value: found `0.6`, expected `0.5`.',
  ],
  [
    'a target that is not the one printed',
    alter('targets.csv', ',>=,printed,10,', ',>=,printed,11,'),
    'readings',
    'targets.csv, line 2, column value: found `11`, expected `10`.',
  ],
  [
    'a lineage text that the source does not print',
    alter('lineage.csv', '取組方針,header', '取組項目,header'),
    'source',
    'lineage.csv, line 4, source.tsv#cell=2,2, column text: found `取組項目`, expected `取組方針`.',
  ],
  [
    'a source cell without its lineage row',
    alter('lineage.csv', '"source.tsv#cell=2,3",指標,header,indicators,,indicator\n', ''),
    'source',
    'lineage.csv, source.tsv#cell=2,3: found no row for this cell, expected `指標`.',
  ],
  [
    'a flipped flag',
    alter('observations.csv', ',false,not_in_force,before_start', ',false,in_progress,before_start'),
    'flags',
    'observations.csv, line 5, column attainment: found `in_progress`, expected `not_in_force`.',
  ],
  [
    'a flipped answer',
    alter('observations.csv', ',1,true,attained,meets,1.1500', ',1,false,attained,meets,1.1500'),
    'flags',
    'observations.csv, line 4, column meets_target: found `false`, expected `true`.',
  ],
  [
    'a wrong digit of progress',
    alter('observations.csv', ',0.3667,', ',0.3666,'),
    'flags',
    'observations.csv, line 3, column progress: found `0.3666`, expected `0.3667`.',
  ],
  [
    'a latest value that is not the latest',
    alter('indicators.csv', ',2021,2021,12.25%,', ',2021,2020,12.25%,'),
    'indicators',
    'indicators.csv, line 2, column latest_fiscal_year: found `2020`, expected `2021`.',
  ],
  [
    'a wrong count',
    alter('attainment.csv', '1-1,policy,2020,1,0,0,1,', '1-1,policy,2020,1,0,0,2,'),
    'attainment',
    'attainment.csv, line 9, column in_progress: found `2`, expected `1`.',
  ],
  [
    'a count that is not there',
    alter('attainment.csv', 'all,plan,2021,1,0,0,0,0,0,0,1,1,1,1.0000\n', ''),
    'attainment',
    'attainment.csv: found no such row, expected `all 2021`.',
  ],
  [
    'a wrong score of another method',
    alter('methods.csv', ',linear_path,0.3667,', ',linear_path,0.3666,'),
    'methods',
    'methods.csv, line 13, column score: found `0.3666`, expected `0.3667`.',
  ],
  [
    'a method’s row of a period that is not observed',
    alter('methods.csv', '1-1-1,2020,,2020,linear_path,', '1-1-1,2022,,2022,linear_path,'),
    'methods',
    'methods.csv, line 13: found `1-1-1 2022 linear_path`, expected no such row.',
  ],
];

describe('checks across tables and against the source', () => {
  it.each(cases)('find %s', (_what, files, check, en) => {
    const [foundBy, sentence] = firstOf(files);
    expect(foundBy).toBe(check);
    expect(sentence?.slice(0, en.length)).toBe(en);
  });
});
