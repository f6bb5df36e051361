import type { Bilingual } from '../../model/Settings.ts';

/** How to load the data with one tool: a program that prints how many indicators reached their target in the edition's year. */
export interface Snippet {
  readonly tool: string;
  /** Language of the code block. */
  readonly language: string;
  readonly text: Bilingual;
  /** `{year}` stands for the edition's fiscal year. */
  readonly code: readonly string[];
}

/** Every snippet is run by a test, where its tool is present. */
export const snippets: readonly Snippet[] = [
  {
    tool: 'R',
    language: 'r',
    text: { ja: '追加のパッケージは要りません。', en: 'No package is needed.' },
    code: [
      'observations <- read.csv("observations.csv", fileEncoding = "UTF-8", na.strings = "",',
      '  colClasses = c(edition = "character", indicator_id = "character", period = "character"))',
      'cat(sum(observations$fiscal_year == {year} & observations$attainment == "attained", na.rm = TRUE), "\\n")',
    ],
  },
  {
    tool: 'Python (pandas)',
    language: 'python',
    text: {
      ja: '番号や期間が数に変わらないよう、文字の列を指定します。',
      en: 'Name the columns of text, so that ids and periods do not turn into numbers.',
    },
    code: [
      'import pandas as pd',
      '',
      'text = {"edition": str, "indicator_id": str, "period": str}',
      'observations = pd.read_csv("observations.csv", dtype=text, keep_default_na=False, na_values=[""])',
      'this_year = observations[observations["fiscal_year"] == {year}]',
      'print((this_year["attainment"] == "attained").sum())',
    ],
  },
  {
    tool: 'DuckDB',
    language: 'sql',
    text: { ja: 'Parquet には型が入っています。', en: 'The Parquet files are typed.' },
    code: [
      "SELECT count(*) FROM 'parquet/observations.parquet'",
      "WHERE fiscal_year = {year} AND attainment = 'attained';",
    ],
  },
  {
    tool: 'TypeScript',
    language: 'ts',
    text: {
      ja: 'Node.js で、ほかの部品なしに動きます。',
      en: 'Runs in Node.js without any package.',
    },
    code: [
      "import { readFileSync } from 'node:fs';",
      '',
      'interface Observation { fiscal_year: number | null; attainment: string }',
      'interface Section { sections: Section[]; indicators: { observations: Observation[] }[] }',
      '',
      "const plan = JSON.parse(readFileSync('plan.json', 'utf8')) as { sections: Section[] };",
      'const listObservations = (section: Section): Observation[] => [',
      '  ...section.indicators.flatMap((indicator) => indicator.observations),',
      '  ...section.sections.flatMap(listObservations),',
      '];',
      'const attained = plan.sections',
      '  .flatMap(listObservations)',
      "  .filter(({ fiscal_year, attainment }) => fiscal_year === {year} && attainment === 'attained');",
      'console.log(attained.length);',
    ],
  },
];
