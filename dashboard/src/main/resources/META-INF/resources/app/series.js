// From answers of the statistics API to the rows that charts and tables show. Pure.

/** The terms of the facet `code` that count as "with code". */
export const WITH_CODE = Object.freeze(['open', 'anonymous']);

const CODE_TERMS = Object.freeze(['open', 'anonymous', 'page', 'promised', 'none']);

/** A label of the API in one language. */
export function text(label, lang) {
  if (label === null || label === undefined) return '';
  return typeof label === 'string' ? label : (label[lang] ?? label.en ?? '');
}

/**
 * A share of the API with its value taken from the counts: the API rounds to four decimals, and rounding twice would
 * write 2 of 44 as 4.6 %.
 */
export function exact(share, count, of) {
  return Object.freeze({...share, value: of > 0 ? count / of : null});
}

/** One row for each group of an answer grouped by one facet, largest first, equals by label. */
export function rows(answer, lang) {
  const collator = new Intl.Collator(lang);
  const {papers} = answer.total;
  return answer.groups
    .map((group) =>
      Object.freeze({
        key: group.key[0],
        label: text(group.label[0], lang) || group.key[0],
        papers: group.papers,
        share: exact(group.share, group.papers, papers),
        withCode: group.withCode,
        codeShare: exact(group.codeShare, group.withCode, group.papers),
        papersUrl: group.papersUrl,
      }))
    .sort((a, b) => b.papers - a.papers || collator.compare(a.label, b.label));
}

/**
 * The rows of an answer grouped by two facets: one for each term of the first, cut into parts by the second.
 *
 * @returns {Map<string, {key: string, label: string, papers: number, papersUrl: string}[]>} the parts of each row
 */
export function cut(answer, lang) {
  const parts = new Map();
  for (const {key, label, papers, papersUrl} of answer.groups) {
    const part = {key: key[1], label: text(label[1], lang) || key[1], papers, papersUrl};
    parts.set(key[0], [...(parts.get(key[0]) ?? []), part]);
  }
  return parts;
}

/** The share of all others, with its interval: Wilson's is the same seen from either side. */
export const rest = ({value, low, high}) =>
  Object.freeze({value: value === null ? null : 1 - value, low: high === null ? null : 1 - high, high: low === null ? null : 1 - low});

/** How dark a cell is, from 0 for none to `steps` for the most. */
export const shade = (count, most, steps) => (count > 0 ? Math.max(1, Math.ceil((count / most) * steps)) : 0);

/**
 * Rows of modalities under their families, the family with most papers first. A family counts papers, not mentions, so
 * its number comes from the answer grouped by family and may be less than the sum of its rows.
 *
 * @param familyOf the id of a modality's family
 * @param order ids of all families; a family's place in it picks its colour, whatever its size
 */
export function families(modalities, families_, familyOf, order) {
  return families_
    .map((family) =>
      Object.freeze({
        ...family,
        colour: Math.max(0, order.indexOf(family.key)),
        rows: modalities.filter((row) => familyOf(row.key) === family.key),
      }))
    .filter((family) => family.rows.length > 0)
    .concat(unplaced(modalities, families_, familyOf));
}

function unplaced(modalities, known, familyOf) {
  const rest = modalities.filter((row) => !known.some((family) => family.key === familyOf(row.key)));
  return rest.length ? [Object.freeze({key: null, label: '', papers: null, colour: 0, rows: rest})] : [];
}

/**
 * The address of the papers with code among the papers of another address. Its filter by code, if it has one, is
 * narrowed, not replaced: the papers behind a bar are the ones the bar counts.
 *
 * @returns {string|null} null where no paper can be left
 */
export function withCodeUrl(papersUrl) {
  const [path, query = ''] = papersUrl.split('?');
  const parameters = new URLSearchParams(query);
  const filter = (parameters.get('code') ?? 'any').split(',');
  const terms = WITH_CODE.filter((term) => accepts(filter, term));
  if (terms.length === 0) return null;
  parameters.set('code', terms.join(','));
  return `${path}?${parameters}`.replaceAll('%2C', ',').replaceAll('%21', '!');
}

function accepts(filter, term) {
  if (filter.includes('any')) return true;
  const wanted = filter.filter((one) => !one.startsWith('!'));
  return !filter.includes(`!${term}`) && (wanted.length === 0 || wanted.includes(term));
}

/** The filter by code that keeps the papers with code among those that a filter lets through. */
export function withCodeFilter(filter) {
  return CODE_TERMS.filter((term) => WITH_CODE.includes(term) && accepts(filter ?? ['any'], term));
}

/** The upper end of an axis for counts; at least 1, so that an empty chart has a scale. */
export function ceiling(all) {
  return Math.max(1, ...all.map((row) => row.papers));
}

/** A facet of the answer to `facets`. */
export const byId = (facets, id) => facets.facets.find((facet) => facet.id === id);

/** The terms of a facet, by id. */
export function terms(facets, facet) {
  return new Map((byId(facets, facet)?.terms ?? []).map((term) => [term.id, term]));
}
