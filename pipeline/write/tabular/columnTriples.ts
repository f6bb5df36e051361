/** What a cell says of the row's thing, in the words of `plan.ttl`. */
export interface ColumnTriple {
  /** Prefixed as in the JSON-LD context. */
  readonly property: string;
  /** What the cell points at; absent for a value. `plan:` is below the dataset, `code:` a concept of the list of that column, `cell:` a source cell. */
  readonly value?: string;
  /** The thing it speaks of, where that is not the row's. */
  readonly about?: string;
  readonly lang?: 'ja' | 'en';
}

/** The triples that the rows of one table make. */
export interface TableTriples {
  /** URI template (RFC 6570) of the row's thing, below the dataset. */
  readonly about: string;
  readonly columns: Readonly<Record<string, ColumnTriple>>;
  /** What holds of every row: property and object. */
  readonly always: readonly (readonly [property: string, value: string])[];
}

const text = (property: string): ColumnTriple => ({ property });
const own = (column: string): ColumnTriple => ({ property: `tk:${column}` });
const code = (column: string): ColumnTriple => ({ property: `tk:${column}`, value: `code:${column}` });
const link = (property: string, to: string): ColumnTriple => ({ property, value: `plan:${to}` });
const cell: ColumnTriple = { property: 'prov:wasDerivedFrom', value: 'cell:' };
const partOf = ['dcterms:isPartOf', 'plan:'] as const;
const inScheme = ['skos:inScheme', 'plan:sections'] as const;

/**
 * The tables of which `plan.ttl` speaks, column by column (CSVW, csv2rdf section 4.6). A column that is not here makes no triple: it
 * repeats another, or joins several codes in one cell, of which no template makes several objects (Metadata Vocabulary section 5.1.2).
 */
export const columnTriples: Readonly<Record<string, TableTriples>> = {
  observations: {
    about: 'observation/{indicator_id}/{period}{/series}',
    columns: {
      indicator_id: link('tk:indicator', 'indicator/{indicator_id}'),
      period: own('period'),
      series: code('series'),
      fiscal_year: own('fiscal_year'),
      period_start: { property: 'dcat:startDate', about: 'period/{period}' },
      period_end: { property: 'dcat:endDate', about: 'period/{period}' },
      value: own('value'),
      unit: { property: 'sdmx-attribute:unitMeasure', value: 'code:unit' },
      value_text: own('value_text'),
      obs_status: code('obs_status'),
      target_no: link('tk:target', 'target/{indicator_id}/{target_no}'),
      meets_target: own('meets_target'),
      attainment: code('attainment'),
      attainment_reason: code('attainment_reason'),
      progress: own('progress'),
      pace: code('pace'),
      self_assessment: own('self_assessment'),
      source_ref: cell,
    },
    always: [['rdf:type', 'tk:Observation'], partOf, ['sdmx-dimension:refPeriod', 'plan:period/{period}']],
  },
  indicators: {
    about: 'indicator/{indicator_id}',
    columns: {
      indicator_id: text('skos:notation'),
      section_id: link('tk:section', 'section/{section_id}'),
      indicator: { property: 'schema:name', lang: 'ja' },
      subgroup: own('subgroup'),
      value_type: code('value_type'),
      unit: { property: 'sdmx-attribute:unitMeasure', value: 'code:unit' },
      unit_code: text('schema:unitCode'),
      unit_multiplier: own('unit_multiplier'),
      direction: code('direction'),
      baseline_text: own('baseline_text'),
      baseline_value: own('baseline_value'),
      baseline_year: own('baseline_year'),
      baseline_period: own('baseline_period'),
      source_ref: cell,
    },
    always: [
      ['rdf:type', 'tk:Indicator'],
      ['rdf:type', 'skos:Concept'],
      partOf,
      inScheme,
      ['skos:broader', 'plan:section/{section_id}'],
    ],
  },
  targets: {
    about: 'target/{indicator_id}/{target_no}',
    columns: {
      indicator_id: link('tk:indicator', 'indicator/{indicator_id}'),
      target_no: own('target_no'),
      role: code('role'),
      series: code('series'),
      text: own('text'),
      kind: code('kind'),
      operator: own('operator'),
      operator_basis: code('operator_basis'),
      value: own('value'),
      upper: own('upper'),
      from: own('from'),
      due: own('due'),
      source_ref: cell,
      reference: own('reference'),
      change: own('change'),
    },
    always: [['rdf:type', 'tk:Target'], partOf],
  },
  sections: {
    about: 'section/{section_id}',
    columns: {
      section_id: text('skos:notation'),
      parent_id: link('skos:broader', 'section/{parent_id}'),
      level: code('level'),
      level_label: own('level_label'),
      number: own('number'),
      title: { property: 'skos:prefLabel', lang: 'ja' },
      label_text: own('label_text'),
      source_ref: cell,
    },
    always: [['rdf:type', 'tk:Section'], ['rdf:type', 'skos:Concept'], partOf, inScheme],
  },
  findings: {
    about: 'finding/{finding_id}',
    columns: {
      code: { property: 'tk:code', value: 'code:finding' },
      severity: code('severity'),
      source_ref: cell,
      indicator_id: link('tk:about', 'indicator/{indicator_id}'),
      printed: own('printed'),
      decided: own('decided'),
      message_ja: { property: 'rdfs:comment', lang: 'ja' },
      message_en: { property: 'rdfs:comment', lang: 'en' },
    },
    always: [['rdf:type', 'tk:Finding'], ['rdf:type', 'prov:Entity'], partOf],
  },
};
