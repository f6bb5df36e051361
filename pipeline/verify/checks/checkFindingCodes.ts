import { type Difference, tellDifference } from '../Difference.ts';
import { lineOf, type Outcome, type Published } from '../Published.ts';

/**
 * Holds the `findings` columns against `findings.csv`, both ways. An indicator names exactly the codes of the findings
 * about it; an observation names those of its own cell and may name others about its indicator; a code that a section
 * names is there. The count is that of codes named.
 */
export function checkFindingCodes(published: Published): Outcome {
  const { findings } = published.tables;
  const ofCell = groupCodes(findings, 'source_ref');
  const ofIndicator = groupCodes(findings, 'indicator_id');
  const all = new Set(findings.map(({ code }) => code));
  const none: ReadonlySet<string> = new Set();
  const { sections, indicators, observations } = published.tables;
  const tables = [
    { table: 'sections', rows: sections.map(({ findings: named }) => ({ named, must: none, may: all })) },
    {
      table: 'indicators',
      rows: indicators.map(({ findings: named, indicator_id }) => {
        const codes = ofIndicator.get(indicator_id) ?? none;
        return { named, must: codes, may: codes };
      }),
    },
    {
      table: 'observations',
      rows: observations.map(({ findings: named, indicator_id, source_ref }) => {
        const must = ofCell.get(source_ref ?? '') ?? none;
        return { named, must, may: new Set([...must, ...(ofIndicator.get(indicator_id) ?? none)]) };
      }),
    },
  ] as const;
  let count = 0;
  const differences: Difference[] = [];
  for (const { table, rows } of tables) {
    for (const [index, { named, must, may }] of rows.entries()) {
      const codes = named === null ? [] : named.split(' ');
      count += codes.length;
      const place = { file: `${table}.csv`, line: lineOf(published, table, index), column: 'findings' };
      for (const code of codes) if (!may.has(code)) differences.push(tellDifference(place, code, phrases.told));
      for (const code of must) if (!codes.includes(code)) differences.push(tellDifference(place, named, code));
    }
  }
  return { count, differences };
}

const phrases = {
  told: { ja: 'findings.csv にこの行についてあるコード', en: 'a code that findings.csv has about this row' },
} as const;

function groupCodes(
  findings: Published['tables']['findings'],
  column: 'source_ref' | 'indicator_id',
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const finding of findings) {
    const key = finding[column];
    if (key !== null) groups.set(key, (groups.get(key) ?? new Set()).add(finding.code));
  }
  return groups;
}
