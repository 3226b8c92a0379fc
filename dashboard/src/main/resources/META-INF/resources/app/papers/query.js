// What the list of papers is asked for. Pure.
import {question, withChoices} from '../state.js';

/** The orders there are, the first by itself. */
export const ORDERS = Object.freeze(['title', '-title', '-year', 'year']);

export const orderOf = (state) => (ORDERS.includes(state.choices.sort) ? state.choices.sort : ORDERS[0]);

/** Filters, revision, words and order, as ingest-service reads them. */
export function listQuery(state) {
  return [searchQuery(state), orderOf(state) === ORDERS[0] ? '' : `sort=${orderOf(state)}`].filter(Boolean).join('&');
}

/** The same without the order, which an export does not have. */
export function searchQuery(state) {
  const q = state.choices.q?.trim();
  return [question(state), q ? `q=${encodeURIComponent(q)}` : ''].filter(Boolean).join('&');
}

export const withOrder = (state, order) => withChoices(state, {sort: order === ORDERS[0] ? null : order});

/** Words as they go into an address: what was pasted may have tabs and the ends of lines between them. */
export const tidy = (words) => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const withWords = (state, words) => withChoices(state, {q: tidy(words) || null});

export const withPaper = (state, id) => withChoices(state, {id});
