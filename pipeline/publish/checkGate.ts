import type { Bilingual, PlanSettings } from '../model/Settings.ts';

/** What is known of a plan before it is published; all of it looked up, nothing guessed. */
export interface GateFacts {
  readonly planId: string;
  /** Findings that keep a plan from publication, one line each. */
  readonly blockers: readonly string[];
  readonly licence: PlanSettings['licence']['status'];
  /** Keys of `plan.yaml` that still hold what `add` wrote in place of a decision. */
  readonly undecided: readonly string[];
  readonly baseUrl: string;
  /** Files of `output/<plan_id>/` that are not what a build makes now. */
  readonly stale: readonly string[];
  /** Inputs that git sees as changed; `null` when this is no git checkout. */
  readonly dirty: readonly string[] | null;
}

/**
 * One reason against publication. `public` ones count for channels that strangers read, and are a warning elsewhere; `public only` ones
 * are not even told elsewhere.
 */
export interface GateFault extends Bilingual {
  readonly code: string;
  readonly counts: 'always' | 'public' | 'public only';
}

/** Hosts that stand for nothing (RFC 2606, RFC 6761). */
const placeholderHost = /(^|\.)(example|example\.(com|net|org|jp)|test|invalid|localhost)$/;

/** True for a base URL that nobody can own. */
export function isPlaceholder(baseUrl: string): boolean {
  return !URL.canParse(baseUrl) || placeholderHost.test(new URL(baseUrl).hostname);
}

/**
 * What speaks against the publication of a plan, nothing when the gate is open.
 * @example checkGate({ …, licence: 'not-stated' })[0]?.code // 'unconfirmed-licence'
 */
export function checkGate(facts: GateFacts): readonly GateFault[] {
  const { planId, blockers, licence, undecided, baseUrl, stale, dirty } = facts;
  const faults: (GateFault | null)[] = [
    blockers.length === 0
      ? null
      : {
          code: 'blocked-plan',
          counts: 'always',
          ja: `公開を止める気づきが ${blockers.length} 件あります（${blockers[0]}）。直すか、確かめたうえで plan.yaml の accept に書いてください。`,
          en: `Findings stop publication: ${blockers.length} (${blockers[0]}). Mend them, or accept them in plan.yaml with a reason.`,
        },
    stale.length === 0
      ? null
      : {
          code: 'stale-output',
          counts: 'always',
          ja: `output/${planId}/ が、今の data/ から作ったものと違います（${listFew(stale)}）。npm run build を実行してください。`,
          en: `output/${planId}/ is not what data/ makes now (${listFew(stale)}). Run npm run build.`,
        },
    undecided.length === 0
      ? null
      : {
          code: 'undecided-settings',
          counts: 'always',
          ja: `data/plans/${planId}/plan.yaml の ${undecided.join('、')} がまだ決まっていません。書いてください。`,
          en: `Not decided yet in data/plans/${planId}/plan.yaml: ${undecided.join(', ')}. Write it.`,
        },
    licence === 'confirmed'
      ? null
      : {
          code: 'unconfirmed-licence',
          counts: 'public',
          ja: `利用条件が確認されていません。市に確かめ、data/plans/${planId}/plan.yaml の licence を confirmed にしてください。`,
          en: `The licence is not confirmed. Ask the city, then set licence to confirmed in data/plans/${planId}/plan.yaml.`,
        },
    isPlaceholder(baseUrl)
      ? {
          code: 'placeholder-base-url',
          counts: 'public',
          ja: `識別子の頭 \`${baseUrl}\` は仮のものです。data/catalog.yaml の base_url を自分のドメインにしてください。`,
          en: `The root of the identifiers, \`${baseUrl}\`, is a placeholder. Put your own domain into base_url of data/catalog.yaml.`,
        }
      : null,
    tellDirty(dirty),
  ];
  return faults.filter((fault) => fault !== null);
}

function tellDirty(dirty: GateFacts['dirty']): GateFault | null {
  if (dirty === null)
    return {
      code: 'unknown-checkout',
      counts: 'public only',
      ja: 'git の作業コピーではないため、何から作ったかを後で確かめられません。git clone したフォルダで実行してください。',
      en: 'This is no git checkout, so that nobody could tell later what it was made from. Run in a clone.',
    };
  if (dirty.length === 0) return null;
  return {
    code: 'dirty-checkout',
    counts: 'public only',
    ja: `コミットしていない変更があります（${listFew(dirty)}）。コミットしてから公開してください。`,
    en: `There are changes that are not committed (${listFew(dirty)}). Commit them before publishing.`,
  };
}

function listFew(paths: readonly string[]): string {
  const few = paths.slice(0, 3).map((path) => `\`${path}\``);
  return `${few.join(', ')}${paths.length > few.length ? ` … ${paths.length}` : ''}`;
}
