import type { Plan } from '../../model/Plan.ts';
import type { CatalogSettings } from '../../model/Settings.ts';

/** Code lists by the column whose codes they explain, where the two are named differently: the `x-codelist` of the schemas. */
const renamedLists: Readonly<Record<string, string>> = {
  baseline_status: 'status_stage',
  findings: 'finding',
  kind: 'target_kind',
  level: 'section_level',
  operator_basis: 'target_operator_basis',
  role: 'target_role',
  status: 'status_stage',
};

/** The code list of a column. @example codeListOf('kind') // 'target_kind' */
export function codeListOf(column: string): string {
  return renamedLists[column] ?? column;
}

/** What makes the IRI of each thing of one plan. No IRI carries a version (data-model section 2). */
export interface Names {
  readonly dataset: string;
  /** All datasets together. */
  readonly catalog: string;
  /** The page on which a person finds the dataset. */
  readonly page: string;
  /** Anything below the dataset; every step is made fit for a path. */
  readonly below: (...steps: readonly (string | number)[]) => string;
  readonly period: (period: string) => string;
  readonly observation: (indicatorId: string, period: string, series: string | null) => string;
  /** The cell that a `source_ref` points at, as an RFC 7111 fragment of the source of one edition. */
  readonly cell: (sourceRef: string | null) => string | undefined;
  readonly scheme: (list: string) => string;
  /** The concept for a code that stands in a column. */
  readonly code: (column: string, code: string | null) => string | undefined;
  /** The concepts for codes that a column holds joined. */
  readonly codes: (column: string, codes: string | null, joint: '+' | ' ') => readonly string[] | undefined;
}

/**
 * The names of one plan's things under `{base_url}/{plan_id}`.
 * @example nameThings(plan, catalog).observation('1-1-1-3', '2019', null) // 'https://torikumi.example/ebetsu-gyokaku/observation/1-1-1-3/2019'
 */
export function nameThings({ settings, edition }: Plan, { base_url }: CatalogSettings): Names {
  const dataset = `${base_url}/${settings.plan_id}`;
  const below: Names['below'] = (...steps) => [dataset, ...steps.map(encodeURIComponent)].join('/');
  const scheme: Names['scheme'] = (list) => `${base_url}/code/${list}`;
  const conceptsOf = remember((column) =>
    remember((code) => `${scheme(codeListOf(column))}#${encodeURIComponent(code)}`),
  );
  const sourceOf = remember((file) => below('source', edition, file));
  return {
    dataset,
    catalog: `${base_url}/catalog`,
    page: `${base_url}/dataset/${settings.plan_id}/`,
    below,
    scheme,
    period: (period) => below('period', period),
    observation: (indicatorId, period, series) =>
      below('observation', indicatorId, period, ...(series === null ? [] : [series])),
    cell: (sourceRef) => {
      if (sourceRef === null) return undefined;
      const [file = '', ...fragment] = sourceRef.split('#');
      return `${sourceOf(file)}#${encodeURI(fragment.join('%23'))}`;
    },
    code: (column, code) => (code === null ? undefined : conceptsOf(column)(code)),
    codes: (column, codes, joint) => codes?.split(joint).map(conceptsOf(column)),
  };
}

/** The same function, which makes each result once: a few dozen names stand behind hundreds of thousands of statements. */
function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const result = make(key);
    made.set(key, result);
    return result;
  };
}
