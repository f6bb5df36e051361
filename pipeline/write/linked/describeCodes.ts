import type { Bilingual } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import type { Json } from '../renderJson.ts';
import { noSeries } from './describeCubes.ts';
import type { Names } from './nameThings.ts';

/** The code lists that the graph uses, each with its title. */
const schemes: Readonly<Record<string, Bilingual>> = {
  attainment: { ja: '判定', en: 'Attainment' },
  attainment_reason: { ja: '判定の理由', en: 'Reason of the attainment' },
  direction: { ja: '望ましい向き', en: 'Direction that is better' },
  finding: { ja: '気づき', en: 'Finding' },
  obs_status: { ja: '実績の状態', en: 'Status of the observation' },
  pace: { ja: '進み具合', en: 'Pace' },
  section_level: { ja: '区分の階層', en: 'Level of a section' },
  severity: { ja: '気づきの重さ', en: 'Severity of a finding' },
  series: { ja: '単年度・累計', en: 'Single year or cumulative' },
  status_stage: { ja: '取組の段階', en: 'Stage of an initiative' },
  target_kind: { ja: '目標の種類', en: 'Kind of target' },
  target_operator_basis: { ja: '比べ方の根拠', en: 'Basis of the operator' },
  target_role: { ja: '目標の役割', en: 'Role of a target' },
  value_type: { ja: '値の種類', en: 'Type of value' },
};

interface Concept {
  readonly list: string;
  readonly code: string;
  readonly label: Bilingual;
  readonly definition?: Bilingual;
}

/** Every code list as a `skos:ConceptScheme`, every code in it as a `skos:Concept` with its labels in both languages. */
export function describeCodes({ codes, findings }: Vocabularies, names: Names): Json[] {
  const concepts: Concept[] = [
    ...codes.map(({ list, code, label_ja, label_en, description_ja, description_en }) => ({
      list,
      code,
      label: { ja: label_ja, en: label_en },
      definition: { ja: description_ja, en: description_en },
    })),
    ...findings.map(({ code, title_ja, title_en }) => ({
      list: 'finding',
      code,
      label: { ja: title_ja, en: title_en },
    })),
    { list: 'series', code: noSeries, label: { ja: '区別なし', en: 'No distinction' } },
  ];
  return Object.entries(schemes).flatMap(([list, title]) => [
    {
      '@id': names.scheme(list),
      '@type': 'skos:ConceptScheme',
      'dcterms:title': { ...title },
      'skos:prefLabel': { ...title },
    },
    ...concepts
      .filter((concept) => concept.list === list)
      .map((concept) => describeConcept(concept, names.scheme(list))),
  ]);
}

function describeConcept({ code, label, definition }: Concept, scheme: string): Json {
  return {
    '@id': `${scheme}#${encodeURIComponent(code)}`,
    '@type': 'skos:Concept',
    'skos:notation': code,
    'skos:prefLabel': { ...label },
    'skos:definition': definition && { ...definition },
    'skos:inScheme': scheme,
    'skos:topConceptOf': scheme,
  };
}
