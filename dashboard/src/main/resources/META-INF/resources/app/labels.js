// The names of terms: with counts from the statistics, or without from the vocabulary while the statistics are away.
import {ApiError, get, INGEST, statistic} from './api.js';
import {terms, text} from './series.js';

/** The answer to `facets`; while the statistics are away the same without counts and without a state of the data. */
export async function facets(query, signal) {
  try {
    return await get(statistic('facets', query), {signal});
  } catch (failure) {
    if (!(failure instanceof ApiError) || !failure.passing) throw failure;
    const vocabulary = await get(`${INGEST}/api/v1/vocabulary`, {signal}).catch(() => null);
    return Object.freeze({dataset: null, total: null, facets: vocabulary?.facets ?? []});
  }
}

/** A function from a facet and a term's id to the term's name in the reader's language. */
export function labeller(answer, lang) {
  const known = new Map();
  return (facet, term) => {
    if (!known.has(facet)) known.set(facet, terms(answer, facet));
    return text(known.get(facet).get(String(term))?.label, lang) || term;
  };
}
