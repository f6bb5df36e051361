import type { Vocabularies } from '../model/Vocabularies.ts';

/** What a field of a word table must hold, and its value from its text: undefined when the text is something else. */
export interface VocabularyField<T> {
  readonly expects: string;
  readonly read: (text: string) => T | undefined;
}

type TableName = keyof Vocabularies;
type Row<N extends TableName> = Vocabularies[N][number];

/** One word table: the columns that name a row, and every column in the order of its CSV. */
export interface VocabularyTable<N extends TableName> {
  readonly key: readonly (keyof Row<N> & string)[];
  readonly columns: { readonly [C in keyof Row<N>]: VocabularyField<Row<N>[C]> };
}

const text: VocabularyField<string> = {
  expects: 'text',
  read: (printed) => (printed.trim() === '' ? undefined : printed),
};
const textOrEmpty: VocabularyField<string> = { expects: 'text or nothing', read: (printed) => printed };
const integer: VocabularyField<number> = {
  expects: 'a whole number',
  read: (printed) => (/^(?:0|-?[1-9]\d{0,8})$/.test(printed) ? Number(printed) : undefined),
};
const integerOrEmpty: VocabularyField<number | null> = {
  expects: 'a whole number or nothing',
  read: (printed) => (printed === '' ? null : integer.read(printed)),
};

function oneOf<const T extends string>(...codes: readonly T[]): VocabularyField<T> {
  return { expects: codes.join(' | '), read: (printed) => codes.find((code) => code === printed) };
}

/** Every word table of `data/vocabularies/` (shapes in `model/Vocabularies.ts`): its file is named for it, `eras` for `eras.csv`. */
export const vocabularyTables: { readonly [N in TableName]: VocabularyTable<N> } = {
  eras: {
    key: ['name'],
    columns: {
      name: text,
      letter: text,
      year_zero: integer,
      first_fiscal_year: integer,
      last_fiscal_year: integerOrEmpty,
    },
  },
  headers: {
    key: ['word'],
    columns: {
      word: text,
      role: oneOf(
        'section',
        'indicator',
        'baseline',
        'baseline_year',
        'target',
        'planned',
        'estimate',
        'target_year',
        'actual',
        'observation_year',
        'year',
        'unit',
        'direction',
        'self_assessment',
        'attribute',
      ),
    },
  },
  units: {
    key: ['unit'],
    columns: {
      unit: text,
      dimension: text,
      unit_code: text,
      unit_multiplier: integer,
      label_en: text,
      same_as: textOrEmpty,
    },
  },
  status: { key: ['word'], columns: { word: text, code: text, rank: integerOrEmpty, label_en: text } },
  missing: { key: ['mark'], columns: { mark: text, obs_status: oneOf('M', 'O') } },
  operators: { key: ['word'], columns: { word: text, operator: oneOf('>=', '<=', '>', '<', '=') } },
  qualifiers: {
    key: ['word'],
    columns: { word: text, place: oneOf('before', 'after', 'both'), obs_status: oneOf('A', 'E', 'P') },
  },
  marks: { key: ['word'], columns: { word: text, label_en: text } },
  directions: {
    key: ['word'],
    columns: {
      word: text,
      direction: oneOf('increase', 'decrease', 'maintain'),
      place: oneOf('target', 'name', 'both', 'column'),
    },
  },
  subgroups: { key: ['word'], columns: { word: text, label_en: text } },
  row_words: {
    key: ['word', 'kind'],
    columns: {
      word: text,
      kind: oneOf(
        'target',
        'planned',
        'actual',
        'mark',
        'rate',
        'difference',
        'attribute',
        'single_year',
        'cumulative',
        'subgroup',
        'subgroup_heading',
      ),
    },
  },
  name_units: { key: ['suffix'], columns: { suffix: text, dimension: text } },
  findings: {
    key: ['code'],
    columns: {
      code: text,
      severity: oneOf('blocker', 'warning', 'note'),
      scope: oneOf('cell', 'indicator', 'table'),
      title_ja: text,
      title_en: text,
      message_ja: text,
      message_en: text,
    },
  },
  codes: {
    key: ['list', 'code'],
    columns: {
      list: text,
      code: text,
      label_ja: text,
      label_en: text,
      description_ja: textOrEmpty,
      description_en: textOrEmpty,
    },
  },
  municipalities: {
    key: ['code'],
    columns: { code: text, prefecture: text, municipality: textOrEmpty, kana: text },
  },
  snippets: { key: ['language'], columns: { tool: text, language: text, text_ja: text, text_en: text, code: text } },
  methods: { key: ['code'], columns: { code: text, source_ja: text, source_en: text, url: textOrEmpty } },
  ckan_profiles: {
    key: ['profile'],
    columns: { profile: text, organisation: textOrEmpty, dataset: text, max_file_mb: integer },
  },
  ckan_licences: { key: ['licence', 'portal_id'], columns: { licence: text, portal_id: text } },
};
