import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Fault } from '../errors.ts';
import type { Loaded } from './Loaded.ts';

/** A place in a text file, both from 1; columns count characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file read, and where in it things stand. */
export interface YamlDocument {
  readonly value: unknown;
  /**
   * The place of the value that a JSON Pointer (RFC 6901) names, or of `key` in that mapping;
   * for a value that is not there, the place of the nearest one above it.
   */
  locate(pointer: string, key?: string): Place;
  /** True when a person wrote the value as bare digits, such as `012173`, which YAML reads as a number. */
  isBareNumber(pointer: string): boolean;
}

/** What the parser's codes mean for somebody who edits the file, by code; any other is told in general words. */
const hints: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  TAB_AS_INDENT: ['字下げにタブは使えません。半角の空白にしてください', 'indent with spaces, not tabs'],
  BAD_INDENT: ['字下げをそろえてください', 'line the indentation up'],
  MISSING_CHAR: [
    '閉じる引用符や括弧、`:` の後の空白が抜けていないか見てください',
    'look for a missing quote, bracket or space after `:`',
  ],
  MULTILINE_IMPLICIT_KEY: ['`キー: 値` の形にしてください', 'write `key: value`'],
  BAD_ALIAS: ['`*` で始まる値は引用符で囲んでください', 'put quotes around a value that begins with `*`'],
  BAD_SCALAR_START: ['記号で始まる値は引用符で囲んでください', 'put quotes around a value that begins with a sign'],
};
const plainHint = ['この行の書き方を見直してください', 'look at how this line is written'] as const;

function toFault(error: YAMLError, file: string, place: Place, text: string): Fault {
  const line = text.split(/\r\n|\n|\r/)[place.line - 1]?.trim() ?? '';
  if (error.code === 'DUPLICATE_KEY') {
    return {
      code: 'duplicate-key',
      file,
      ...place,
      messageJa: `\`${line}\` のキーが同じ場所に二度あります。一つにしてください。`,
      messageEn: `The key of \`${line}\` stands twice in one place. Keep one.`,
    };
  }
  const [ja, en] = hints[error.code] ?? plainHint;
  return {
    code: 'invalid-yaml',
    file,
    ...place,
    messageJa: `\`${line}\` を YAML として読めません。${ja}。`,
    messageEn: `\`${line}\` cannot be read as YAML: ${en}.`,
  };
}

/** The nodes on the way to `pointer`, as far as they are there. */
function walk(document: Document, pointer: string): readonly unknown[] {
  const nodes: unknown[] = [document.contents];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const at = nodes.at(-1);
    const next = isMap(at) ? at.get(key, true) : isSeq(at) ? at.get(Number(key), true) : undefined;
    if (next === undefined) break;
    nodes.push(next);
  }
  return nodes;
}

/** Finds references (`*name`): they hide where a value stands, and can blow a small file up to a huge one. */
function findAliases(document: Document): number[] {
  const starts: number[] = [];
  visit(document, { Alias: (_key, node) => void starts.push(node.range?.[0] ?? 0) });
  return starts;
}

/**
 * Reads YAML 1.2 (core schema) text. Finds every fault of form in it: `invalid-yaml`, `duplicate-key`, `refused-alias`.
 * @example parseYaml('a: 1\nb:\n  - x\n', 'plan.yaml').value?.locate('/b/0') // { line: 3, column: 5 }
 */
export function parseYaml(text: string, file: string): Loaded<YamlDocument> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const toPlace = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const aliases = document.errors.length > 0 ? [] : findAliases(document);
  const faults = [
    ...document.errors.map((error) => toFault(error, file, toPlace(error.pos[0]), text)),
    ...aliases.map(
      (offset): Fault => ({
        code: 'refused-alias',
        file,
        ...toPlace(offset),
        messageJa: 'エイリアス（`*名前`）は使えません。値をそのまま書いてください。',
        messageEn: 'Aliases (`*name`) are not allowed. Write the value itself.',
      }),
    ),
  ];
  if (faults.length > 0) return { value: null, faults };
  const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const value: YamlDocument = {
    value: document.toJS(),
    locate: (pointer, key) => {
      const nodes = walk(document, pointer);
      const last = nodes.at(-1);
      const pair = isMap(last)
        ? last.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return toPlace(startOf(pair?.key) ?? nodes.map(startOf).findLast((start) => start !== undefined) ?? 0);
    },
    isBareNumber: (pointer) => {
      const node = walk(document, pointer).at(-1);
      return isScalar(node) && !isAlias(node) && typeof node.value === 'number';
    },
  };
  return { value, faults: [] };
}
