// Which colour a term has: the same on every page and under every filter. Pure.
import {byId} from './series.js';

const SERIES = 8;
const OF_PRESENTATIONS = Object.freeze({
  oral: '--series-1', spotlight: '--series-4', highlight: '--series-5', poster: '--series-0', other: '--mark-none', none: '--series-6',
});

/** The name of the custom property that holds the colour of a term. */
export function colourOfTerm(facets, facet, term) {
  if (facet === 'presentation' && OF_PRESENTATIONS[term]) return OF_PRESENTATIONS[term];
  const place = byId(facets, facet)?.terms.findIndex((each) => each.id === term) ?? 0;
  return `--series-${Math.max(0, place) % SERIES}`;
}

/** Different colours for a few terms, each its own where it is free: the first ones choose first. */
export function colours(facets, facet, terms) {
  const taken = new Set();
  return new Map(terms.map((term) => {
    const own = colourOfTerm(facets, facet, term);
    const free = [own, ...Array.from({length: SERIES}, (_, index) => `--series-${index}`)].find((colour) => !taken.has(colour)) ?? own;
    taken.add(free);
    return [term, free];
  }));
}
