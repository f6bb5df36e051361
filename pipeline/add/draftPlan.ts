import type { ReadPlan } from '../model/Plan.ts';
import type { Bilingual } from '../model/Settings.ts';
import { undecidedCode, undecidedText } from '../model/undecided.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Draft, PlanDraft } from './Draft.ts';
import { findMunicipalities, nameOf, type PublisherGuess } from './findMunicipalities.ts';
import { nameInLatin } from './nameInLatin.ts';
import { planKinds } from './planKinds.ts';

/** What a person said on the command line. */
export interface Given {
  readonly id?: string;
  readonly edition?: number;
  /** Name or six-digit code. */
  readonly publisher?: string;
}

const address = /^#?\s*https?:\/\//u;

/**
 * What a new table says of its plan. Nothing is taken that has no ground: what neither the table nor a person says is `open`.
 * @example draftPlan(read, 'anjo-2015.tsv', {}, words).planId // 'anjo-plan'
 */
export function draftPlan(read: ReadPlan, fileName: string, given: Given, words: Vocabularies): PlanDraft {
  const texts = [read.title ?? '', ...read.notes.map(({ text }) => text)].filter((text) => text !== '');
  // An address above the table says where it is from, not what it is called.
  const printed = read.title !== null && address.test(read.title) ? null : read.title;
  const publisher = draftPublisher(texts, fileName, given.publisher, words);
  const kind = planKinds.find(({ word }) => (printed ?? '').includes(word)) ?? null;
  const title = draftTitle(printed, publisher.ja.state === 'open' ? '' : publisher.ja.value);
  const en = kind?.en ?? 'plan';
  const period = draftPeriod(read, words);
  return {
    planId: given.id ?? nameId(publisher.bare, kind?.slug ?? 'plan', fileName),
    titleJa: title,
    titleEn: {
      value: publisher.en.state === 'open' ? `City ${en}` : `${publisher.en.value} ${en}`,
      state: 'open',
      reason: { ja: '英語の題名を決める', en: 'decide the title in English' },
    },
    publisherJa: publisher.ja,
    publisherEn: publisher.en,
    publisherCode: publisher.code,
    ...period,
    edition: draftEdition(read, given.edition),
    sourceTitle:
      printed === null
        ? open(title.value, { ja: '原資料の題名を写す', en: 'copy the title of the source' })
        : { value: printed, state: 'given', reason: { ja: '表題のとおり', en: 'as printed' } },
    url: texts.flatMap((text) => /https?:\/\/[^\s"'<>]+/u.exec(text)?.[0] ?? [])[0] ?? null,
    columns: read.columns
      .filter(({ evidence_ja, heading }) => evidence_ja !== null && heading !== '')
      .map(({ heading, role, evidence_ja, evidence_en }) => ({
        heading,
        role,
        reason: { ja: evidence_ja ?? '', en: evidence_en ?? '' },
      })),
  };
}

function open<T>(value: T, reason: Bilingual): Draft<T> {
  return { value, state: 'open', reason };
}

interface PublisherDraft {
  readonly ja: Draft<string>;
  readonly en: Draft<string>;
  readonly code: Draft<string>;
  /** For the plan's id; null when nobody knows. */
  readonly bare: string | null;
}

function draftPublisher(
  texts: readonly string[],
  fileName: string,
  given: string | undefined,
  { municipalities }: Vocabularies,
): PublisherDraft {
  const said: Bilingual = { ja: '--publisher のとおり', en: 'as said by --publisher' };
  const guesses: readonly PublisherGuess[] =
    given === undefined
      ? findMunicipalities({ texts, fileName }, municipalities)
      : municipalities
          .filter((entry) => entry.code === given || nameOf(entry) === given)
          .map((municipality) => ({ municipality, evidence: said }));
  const [only, ...others] = guesses;
  if (only && others.length === 0) {
    const { bare, en } = nameInLatin(only.municipality);
    const state = given === undefined ? 'inferred' : 'given';
    return {
      ja: { value: nameOf(only.municipality), state, reason: only.evidence },
      en: { value: en, state: 'inferred', reason: { ja: '読み仮名から', en: 'from its reading' } },
      code: { value: only.municipality.code, state, reason: only.evidence },
      bare,
    };
  }
  const choices = guesses.map(({ municipality }) => `${nameOf(municipality)} ${municipality.code}`).join('、');
  const reason: Bilingual =
    guesses.length > 1
      ? { ja: `どの団体か決める: ${choices}`, en: `decide which one it is: ${choices}` }
      : { ja: '公表した団体の名前とコードを書く', en: 'write the name and code of the publisher' };
  return {
    ja: given === undefined ? open(undecidedText, reason) : { value: given, state: 'given', reason: said },
    en: open(undecidedText, reason),
    code: open(undecidedCode, reason),
    bare: null,
  };
}

/** A title without the words for a progress table and the year of the edition: what is left names the plan. */
function draftTitle(printed: string | null, publisher: string): Draft<string> {
  if (printed === null)
    return open(publisher === '' ? undecidedText : `${publisher}の計画`, {
      ja: '計画の名前を書く（表に題名がない）',
      en: 'write the name of the plan: the table has no title',
    });
  const plain = printed
    .replace(/[(（][^()（）]*(?:年度?|現在)[^()（）]*[)）]\s*$/u, '')
    .replace(/の?(?:進捗|取組|達成|実施)(?:状況|管理)?(?:の?(?:一覧|一覧表|報告|報告書|評価|表))?$/u, '')
    .trim();
  return {
    value: plain === '' ? printed : plain,
    state: 'inferred',
    reason: { ja: `表題「${printed}」から`, en: `from the title “${printed}”` },
  };
}

/** `ebetsu-gyokaku`: publisher and kind of plan; the file's name where the publisher is unknown. */
function nameId(publisher: string | null, kind: string, fileName: string): string {
  const slug = foldText(fileName)
    .toLowerCase()
    .replace(/\.[a-z]+$/u, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return publisher === null ? (slug === '' ? 'new-plan' : slug) : `${publisher}-${kind}`;
}

/** The span that the title prints, else from the first year with results to the last year that a result or a target names. */
function draftPeriod(
  read: ReadPlan,
  words: Vocabularies,
): { readonly first: Draft<number>; readonly last: Draft<number> } {
  const span = [...(read.title ?? '').matchAll(/[(（]([^()（）]+[~～〜\-－][^()（）]+)[)）]/gu)]
    .flatMap(([, inside = '']) => parsePeriod(inside, words) ?? [])
    .find(({ calendar }) => calendar === 'span');
  if (span?.start && span.end) {
    const reason: Bilingual = { ja: '表題の期間から', en: 'from the span in the title' };
    return {
      first: { value: Number(span.start.slice(0, 4)), state: 'inferred', reason },
      last: { value: Number(span.end.slice(0, 4)) - 1, state: 'inferred', reason },
    };
  }
  const observed = read.fiscalYears;
  const due = read.targets.flatMap(({ due: year, from }) => [year, from].filter((entry) => entry !== null));
  const years = [...observed, ...due, ...(read.edition === null ? [] : [read.edition])];
  const reason: Bilingual = {
    ja: '実績と目標の年度から。計画書で確かめる',
    en: 'from the years of results and targets; check it in the plan itself',
  };
  if (years.length === 0)
    return {
      first: open(1, { ja: '計画の最初の年度を書く', en: 'write the plan’s first fiscal year' }),
      last: open(1, { ja: '計画の最後の年度を書く', en: 'write the plan’s last fiscal year' }),
    };
  return {
    first: { value: Math.min(...(observed.length > 0 ? observed : years)), state: 'inferred', reason },
    last: { value: Math.max(...years), state: 'inferred', reason },
  };
}

function draftEdition(read: ReadPlan, given: number | undefined): Draft<number> {
  if (given !== undefined)
    return { value: given, state: 'given', reason: { ja: '--edition のとおり', en: 'as said by --edition' } };
  const isInferred = read.findings.some(({ code }) => code === 'inferred-edition');
  const baselines = read.indicators.flatMap(({ baseline_year }) => baseline_year ?? []);
  if (read.edition === null && baselines.length > 0)
    return {
      value: Math.max(...baselines),
      state: 'inferred',
      reason: {
        ja: '実績がないため、初期値の最後の年度から',
        en: 'from the last year of the baselines: there are no results',
      },
    };
  if (read.edition === null)
    return open(0, {
      ja: '何年度版かを --edition で書く',
      en: 'say with --edition which fiscal year it reports up to',
    });
  return {
    value: read.edition,
    state: isInferred ? 'inferred' : 'given',
    reason: isInferred
      ? { ja: '値のある最後の年度から', en: 'from the last year that holds a value' }
      : { ja: '表題の年度から', en: 'from the year in the title' },
  };
}
