/** A keyword and the tag that CKAN takes for it; null when no tag can be made of it. */
export interface CleanTag {
  readonly keyword: string;
  readonly tag: string | null;
}

/** Characters that CKAN takes in a tag: Python's `\w`, space, hyphen, full stop (ckan.logic.validators.tag_name_validator). */
const foreign = /[^\p{L}\p{N}_ .-]+/gu;
/** The fewest and the most characters of a tag (ckan.logic.validators.tag_length_validator). */
const [shortest, longest] = [2, 100];

/**
 * The tags for keywords, in their order: full-width forms made plain, other characters made a space, cut at 100;
 * null for one that is left with fewer than 2 characters, and for one that another became already.
 * @example cleanTags(['行政・改革', '税'])
 * // [{ keyword: '行政・改革', tag: '行政 改革' }, { keyword: '税', tag: null }]
 */
export function cleanTags(keywords: readonly string[]): readonly CleanTag[] {
  const taken = new Set<string>();
  return keywords.map((keyword) => {
    const plain = keyword.normalize('NFKC').replace(foreign, ' ').replace(/ +/g, ' ').trim();
    const tag = [...plain].slice(0, longest).join('').trim();
    if ([...tag].length < shortest || taken.has(tag)) return { keyword, tag: null };
    taken.add(tag);
    return { keyword, tag };
  });
}
