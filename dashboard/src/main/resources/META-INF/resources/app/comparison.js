// Two selections side by side: what they are, what could be compared, which differences come first. Pure.
import {parse} from './state.js';

/** A selection as it is written in an address, as filters. */
export const selection = (text) => parse(text ?? '').filters;

/** The filters of one side: what holds for both, and what is its own instead or besides. */
export const side = (common, own) => ({...common, ...own});

/**
 * Pairs of selections that are often asked for: the last edition of a venue against the one before, oral against
 * poster, with code against without; as far as there are papers on both sides.
 *
 * @param editions the answer to `editions`, latest first
 * @param has whether there are papers of a term of a facet
 */
export function readyMade(editions, has) {
  const pairs = [];
  const venues = new Map();
  for (const edition of editions.filter(({accepted}) => accepted > 0)) {
    venues.set(edition.venue, [...(venues.get(edition.venue) ?? []), edition.id]);
  }
  const rows = [...venues.values()].filter((ids) => ids.length > 1).sort((a, b) => b.length - a.length);
  for (const [last, before] of rows.slice(0, 3)) {
    pairs.push({id: `editions-${last}`, base: {edition: [before]}, other: {edition: [last]}, by: null});
  }
  if (has('presentation', 'oral') && has('presentation', 'poster')) {
    pairs.push({id: 'oral', base: {presentation: ['poster']}, other: {presentation: ['oral']}, by: null});
  }
  const withCode = ['open', 'anonymous'].filter((term) => has('code', term));
  if (withCode.length) {
    pairs.push({id: 'code', base: {code: ['!open', '!anonymous']}, other: {code: ['open', 'anonymous']}, by: null});
  }
  return pairs;
}

/** The rows that can be judged, largest difference first; then those with too few papers, most papers first. */
export function sorted(rows) {
  const few = (row) => row.verdict === 'too-few';
  const size = (row) => Math.abs(row.difference.value ?? 0);
  const papers = (row) => row.base.papers + row.other.papers;
  return [...rows].sort((a, b) => few(a) - few(b) || (few(a) ? papers(b) - papers(a) : size(b) - size(a)) || (a.key < b.key ? -1 : 1));
}

/** The end of an axis around zero, in tenths, that holds all intervals. */
export function reach(rows) {
  const most = Math.max(0.1, ...rows.filter(({verdict}) => verdict !== 'too-few')
    .flatMap(({difference}) => [Math.abs(difference.low ?? 0), Math.abs(difference.high ?? 0)]));
  return Math.min(1, Math.ceil(most * 10 - 1e-9) / 10);
}
