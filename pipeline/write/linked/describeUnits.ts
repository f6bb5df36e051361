import type { Plan } from '../../model/Plan.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import type { Json } from '../renderJson.ts';
import type { Names } from './nameThings.ts';
import { qudtUnits } from './qudtUnits.ts';

/**
 * The printed units of a plan as a SKOS concept scheme, with a label in both languages where the vocabulary knows the unit,
 * and the QUDT unit that comes nearest: 人 and 件 are both numbers there.
 */
export function describeUnits({ tables }: Plan, { units }: Vocabularies, names: Names): Json[] {
  const scheme = names.scheme('unit');
  const title = { ja: '単位', en: 'Unit' };
  const codes = new Map(tables.indicators.flatMap(({ unit, unit_code }) => (unit === null ? [] : [[unit, unit_code]])));
  const printed = [...new Set([...codes.keys(), ...tables.observations.flatMap(({ unit }) => unit ?? [])])].sort();
  return [
    { '@id': scheme, '@type': 'skos:ConceptScheme', 'dcterms:title': title, 'skos:prefLabel': title },
    ...printed.map((unit): Json => {
      const known = units.find((candidate) => candidate.unit === unit);
      return {
        '@id': names.code('unit', unit),
        '@type': 'skos:Concept',
        'skos:notation': unit,
        'skos:prefLabel': known ? { ja: unit, en: known.label_en } : { ja: unit },
        'skos:inScheme': scheme,
        'skos:topConceptOf': scheme,
        'skos:closeMatch': qudtUnits[codes.get(unit) ?? known?.unit_code ?? ''],
      };
    }),
  ];
}
