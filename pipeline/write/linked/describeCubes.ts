import type { ObservationRow } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Json } from '../renderJson.ts';
import { jsonldContext } from './jsonldContext.ts';
import type { Names } from './nameThings.ts';

/** The cube of the numbers, and that of the statuses: an observation measures one of the two. */
export type Cube = 'numbers' | 'statuses';

/** The code of `series` in a cube where the source gives one value for a period: SDMX "not applicable". */
export const noSeries = '_Z';

/** A dimension, measure or attribute of a cube: its property, what it holds, what it is called. */
interface Component {
  readonly kind: 'dimension' | 'measure' | 'attribute';
  readonly property: string;
  readonly range: string;
  readonly label: Bilingual;
  /** Code list that its values are of. */
  readonly list?: string;
}

const dimensions: readonly Component[] = [
  { kind: 'dimension', property: 'tk:indicator', range: 'tk:Indicator', label: { ja: '指標', en: 'Indicator' } },
  {
    kind: 'dimension',
    property: 'sdmx-dimension:refPeriod',
    range: 'rdfs:Resource',
    label: { ja: '期間', en: 'Period' },
  },
  {
    kind: 'dimension',
    property: 'tk:series',
    range: 'skos:Concept',
    label: { ja: '単年度・累計の別', en: 'Series' },
    list: 'series',
  },
];

const attributes: readonly Component[] = [
  {
    kind: 'attribute',
    property: 'tk:obs_status',
    range: 'skos:Concept',
    label: { ja: '実績の状態', en: 'Status of the observation' },
    list: 'obs_status',
  },
  {
    kind: 'attribute',
    property: 'tk:attainment',
    range: 'skos:Concept',
    label: { ja: '判定', en: 'Attainment' },
    list: 'attainment',
  },
  {
    kind: 'attribute',
    property: 'tk:attainment_reason',
    range: 'skos:Concept',
    label: { ja: '判定の理由', en: 'Reason of the attainment' },
    list: 'attainment_reason',
  },
];

const unit: Component = {
  kind: 'attribute',
  property: 'sdmx-attribute:unitMeasure',
  range: 'rdfs:Resource',
  label: { ja: '単位', en: 'Unit' },
};

const cubes: Readonly<Record<Cube, { readonly title: Bilingual; readonly components: readonly Component[] }>> = {
  numbers: {
    title: { ja: '数の実績', en: 'Observations that are numbers' },
    components: [
      ...dimensions,
      { kind: 'measure', property: 'tk:value', range: 'xsd:decimal', label: { ja: '値', en: 'Value' } },
      ...attributes,
      unit,
    ],
  },
  statuses: {
    title: { ja: '段階の実績', en: 'Observations that are statuses' },
    components: [
      ...dimensions,
      {
        kind: 'measure',
        property: 'tk:status',
        range: 'skos:Concept',
        label: { ja: '段階', en: 'Status' },
        list: 'status_stage',
      },
      ...attributes,
    ],
  },
};

const classes = { dimension: 'qb:DimensionProperty', measure: 'qb:MeasureProperty', attribute: 'qb:AttributeProperty' };

/**
 * The cube that holds an observation; `undefined` for a missing one, which no cube may hold (RDF Data Cube, IC-14).
 * @example cubeOf({ value: '5253', status: null }) // 'numbers'
 */
export function cubeOf({ value, status }: Pick<ObservationRow, 'value' | 'status'>): Cube | undefined {
  if (value !== null) return 'numbers';
  return status === null ? undefined : 'statuses';
}

/** Both cubes of a plan: `qb:DataSet`, its structure, and every property that the structures name (W3C RDF Data Cube, section 6). */
export function describeCubes(names: Names): Json[] {
  const components = Object.values(cubes).flatMap((cube) => cube.components);
  const properties = new Map(components.map((component) => [component.property, component]));
  return [
    ...(Object.keys(cubes) as Cube[]).flatMap((cube) => describeCube(cube, names)),
    ...[...properties.values()].map((component) => describeProperty(component, names)),
  ];
}

function describeCube(cube: Cube, names: Names): Json[] {
  const { title, components } = cubes[cube];
  const structure = names.below('cube', cube, 'structure');
  const iriOf = ({ property }: Component): string =>
    names.below('cube', cube, 'structure', property.split(':')[1] ?? '');
  return [
    {
      '@id': names.below('cube', cube),
      '@type': 'qb:DataSet',
      'dcterms:title': { ...title },
      'rdfs:label': { ...title },
      'dcterms:isPartOf': names.dataset,
      'qb:structure': structure,
    },
    {
      '@id': structure,
      '@type': 'qb:DataStructureDefinition',
      'rdfs:label': { ...title },
      'qb:component': components.map(iriOf),
    },
    ...components.map((component) => ({
      '@id': iriOf(component),
      '@type': 'qb:ComponentSpecification',
      [`qb:${component.kind}`]: expand(component.property),
      'qb:componentRequired': component.kind === 'attribute' ? component.property.startsWith('tk:') : undefined,
    })),
  ];
}

function describeProperty({ kind, property, range, label, list }: Component, names: Names): Json {
  return {
    '@id': expand(property),
    '@type': ['rdf:Property', classes[kind], ...(list === undefined ? [] : ['qb:CodedProperty'])],
    'rdfs:label': { ...label },
    'rdfs:range': expand(range),
    'qb:codeList': list === undefined ? undefined : names.scheme(list),
  };
}

/** The whole IRI of a prefixed name: IRIs of values are whole everywhere. */
function expand(name: string): string {
  const [prefix = '', rest = ''] = name.split(':');
  const context: Readonly<Record<string, unknown>> = jsonldContext;
  return `${context[prefix]}${rest}`;
}
