import { ActionError } from '../ActionError.ts';

/** A question in Lucene's language, read. */
export type Query =
  | { readonly kind: 'all' }
  /** `text` holds `*` and `?` as they were written, unless it was quoted. */
  | { readonly kind: 'term'; readonly field: string | null; readonly text: string; readonly quoted: boolean }
  | {
      readonly kind: 'range';
      readonly field: string | null;
      /** `*` for an open end. */
      readonly from: string;
      readonly to: string;
      readonly withFrom: boolean;
      readonly withTo: boolean;
    }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] };

/** One part of a question: it must hold, it should, or it must not. */
export interface Clause {
  readonly occur: 'must' | 'should' | 'not';
  readonly query: Query;
}

type Token =
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'sign' | 'word'; readonly text: string };

const tokenPattern =
  /\s*(?:([[{]\s*(?:"[^"]*"|[^\s\]}]+)\s+TO\s+(?:"[^"]*"|[^\s\]}]+)\s*[\]}])|"((?:[^"\\]|\\.)*)"|(&&|\|\||[()+!:^~-])|((?:[^\s()"[\]{}:^~\\]|\\.)+))/gsuy;

function refuseQuery(text: string): ActionError {
  return new ActionError({ kind: 'search', message: `Search error: Cannot parse '${text}'` });
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const [, range, quoted, sign, word] = tokenPattern.exec(text) ?? [];
    if (range !== undefined) tokens.push({ kind: 'range', text: range });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.replaceAll(/\\(.)/gs, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else throw refuseQuery(text);
  }
  return tokens;
}

/**
 * Reads a question as Solr's standard parser does with `q.op=AND` (Lucene `QueryParserBase.addClause`): parts hold
 * together unless `OR` stands between them, which makes both of them optional. Throws CKAN's search error.
 * @example parseQuery('name:a -tags:b') // must name:a, not tags:b
 */
export function parseQuery(text: string): Query {
  const tokens = tokenize(text);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const takeSign = (...signs: readonly string[]): string | null => {
    const token = peek();
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    at += 1;
    return token.text;
  };
  const takeWord = (...words: readonly string[]): string | null => {
    const token = peek();
    if (token?.kind !== 'word' || !words.includes(token.text)) return null;
    at += 1;
    return token.text;
  };

  const parseClauses = (field: string | null, depth: number): Query => {
    if (depth > 50) throw refuseQuery(text);
    const clauses: { occur: Clause['occur']; query: Query }[] = [];
    while (peek() !== undefined && !(peek()?.kind === 'sign' && peek()?.text === ')')) {
      const joint = takeWord('AND', 'OR') ?? takeSign('&&', '||');
      const isOr = joint === 'OR' || joint === '||';
      const isNot = (takeWord('NOT') ?? takeSign('-', '!')) !== null;
      if (!isNot) takeSign('+');
      const last = clauses.at(-1);
      if (joint !== null && last !== undefined && last.occur !== 'not') last.occur = isOr ? 'should' : 'must';
      clauses.push({ occur: isNot ? 'not' : isOr ? 'should' : 'must', query: parseOne(field, depth) });
    }
    return { kind: 'clauses', clauses };
  };

  const parseOne = (outer: string | null, depth: number): Query => {
    let field = outer;
    const next = tokens[at + 1];
    if (peek()?.kind === 'word' && next?.kind === 'sign' && next.text === ':') {
      field = dropEscapes(peek()?.text ?? '');
      at += 2;
    }
    const query = parseValue(field, depth);
    // A weight changes the order only, and there is one order.
    if (takeSign('^', '~') !== null && peek()?.kind === 'word') at += 1;
    return query;
  };

  const parseValue = (field: string | null, depth: number): Query => {
    if (takeSign('(') !== null) {
      const inner = parseClauses(field, depth + 1);
      if (takeSign(')') === null) throw refuseQuery(text);
      return inner;
    }
    const token = peek();
    if (token === undefined || token.kind === 'sign') throw refuseQuery(text);
    at += 1;
    if (token.kind === 'range') return readRange(field, token.text);
    if (field === '*' && token.text === '*') return { kind: 'all' };
    return {
      kind: 'term',
      field,
      text: token.kind === 'word' ? dropEscapes(token.text) : token.text,
      quoted: token.kind === 'quoted',
    };
  };

  const query = parseClauses(null, 0);
  if (peek() !== undefined) throw refuseQuery(text);
  return query;
}

const dropEscapes = (text: string): string => text.replaceAll(/\\(.)/gs, '$1');

function readRange(field: string | null, text: string): Query {
  const [, from = '*', to = '*'] = /^[[{]\s*(\S.*?)\s+TO\s+(\S.*?)\s*[\]}]$/s.exec(text) ?? [];
  const bare = (end: string): string => end.replaceAll(/^"|"$/g, '');
  return {
    kind: 'range',
    field,
    from: bare(from),
    to: bare(to),
    withFrom: text.startsWith('['),
    withTo: text.endsWith(']'),
  };
}
