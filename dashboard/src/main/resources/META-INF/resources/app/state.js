// A view is its address: this module turns the query string into a frozen value and back. Pure.

/** The ends of a range of years, either of which may be open. */
export const YEARS = Object.freeze(['yearFrom', 'yearTo']);

/** What every installation can filter by, in the order in which it is written; its own vocabulary may add facets. */
const FACETS = Object.freeze([
  'edition', 'venue', 'year', ...YEARS, 'topic', 'area', 'presentation', 'code', 'modality', 'family', 'decision',
]);

const FACET = '[a-z][a-z0-9-]*';

/** An id as ingest-service makes it: letters of any script in lower case, digits, hyphens. */
const TERM = String.raw`(?:(?!\p{Changes_When_Lowercased})[\p{L}\p{N}-])+`;

const all = (pattern) => new RegExp(`^(?:${pattern})$`, 'u');

/** Filters inside a parameter are a query string of their own. */
const FILTERS = all(String.raw`(?:%[0-9A-Fa-f]{2}|[\p{L}\p{N}=&,!+-])*`);

/**
 * What a page lets one choose beside the filters, in the order in which it is written, and what may be written. It
 * belongs to the page: going to another one leaves it behind.
 */
const CHOICES = Object.freeze({
  by: all(FACET),
  measure: /^[A-Za-z]+$/,
  series: all(`${TERM}(,${TERM})*`),
  of: all(TERM),
  base: FILTERS,
  other: FILTERS,
  from: /^[1-9][0-9]{0,17}$/,
  to: /^[1-9][0-9]{0,17}$/,
  q: /^\P{Cc}{1,200}$/u,
  sort: /^-?[a-z]+$/,
  id: all(TERM),
  view: /^[a-z]+$/,
  dump: /^d-[0-9]{1,18}$/,
  severity: /^(error|warning)$/,
  facet: all(FACET),
});

const OTHERS = Object.freeze(['lang', 'asOf', 'table', 'open']);

const A_FACET = all(FACET);
/** Any of several; a plus joins terms that a paper must have all of. */
const ONE_OF = `!${TERM}|${TERM}(\\+${TERM})*`;
const LIST = all(`(${ONE_OF})(,(${ONE_OF}))*`);
const YEAR = /^[0-9]{4}$/;
const OPEN = all(String.raw`([a-z]+):((?:(?!\p{Changes_When_Lowercased})[\p{L}\p{N}.*-])+)`);
const TABLE = /^[a-z]+$/;

const split = (value) => (value ? value.split(',').filter(Boolean) : []);

/**
 * Reads a query string. What is not understood is left out rather than guessed at.
 *
 * @param {string} search such as `?topic=a,b&lang=zh`
 */
export function parse(search) {
  const query = new URLSearchParams(search);
  const filters = {};
  for (const facet of inOrder([...new Set(query.keys())].filter(mayBeFacet))) {
    // A plus that somebody wrote into an address as it is reads as a space.
    const value = query.get(facet).replaceAll(' ', '+');
    if ((YEARS.includes(facet) ? YEAR : LIST).test(value)) {
      filters[facet] = Object.freeze(split(value));
    }
  }
  const choices = {};
  for (const [name, pattern] of Object.entries(CHOICES)) {
    const value = query.get(name);
    if (value !== null && pattern.test(value)) choices[name] = value;
  }
  const lang = query.get('lang');
  const asOf = query.get('asOf');
  return Object.freeze({
    lang: lang === 'en' || lang === 'zh' ? lang : null,
    filters: Object.freeze(filters),
    choices: Object.freeze(choices),
    asOf: asOf && /^[1-9][0-9]{0,17}$/.test(asOf) ? Number(asOf) : null,
    tables: Object.freeze(split(query.get('table')).filter((figure) => TABLE.test(figure))),
    open: opened(query.get('open')),
  });
}

/** Whether a name could be a facet's: which ones were added only the services know, and refuse those that were not. */
const mayBeFacet = (name) => FACETS.includes(name) || (A_FACET.test(name) && !(name in CHOICES) && !OTHERS.includes(name));

/** Names of facets in the order in which they are written, added ones last. */
const inOrder = (names) => [...FACETS.filter((facet) => names.includes(facet)), ...names.filter(isAdded).sort()];

/** Whether a facet is one that this installation's own vocabulary added. */
export function isAdded(facet) {
  return !FACETS.includes(facet);
}

function opened(text) {
  const match = OPEN.exec(text ?? '');
  return match ? Object.freeze({figure: match[1], key: match[2]}) : null;
}

/** A text as it is written into an address: commas stay readable. */
const encoded = (text) => encodeURIComponent(text).replaceAll('%2C', ',');

/** Writes a state as a query string, empty or with its question mark; the same state always gives the same text. */
export function format(state) {
  const parts = filterParts(state.filters);
  if (state.asOf) parts.push(`asOf=${state.asOf}`);
  for (const name of Object.keys(CHOICES)) {
    if (name in state.choices) parts.push(`${name}=${encoded(state.choices[name])}`);
  }
  if (state.tables.length) parts.push(`table=${state.tables.join(',')}`);
  if (state.open) parts.push(`open=${state.open.figure}:${encoded(state.open.key)}`);
  if (state.lang) parts.push(`lang=${state.lang}`);
  return parts.length ? `?${parts.join('&')}` : '';
}

/** The filters of a state as they are sent to the services: without the choices that only the page knows. */
export function question(state) {
  const parts = filterParts(state.filters);
  if (state.asOf) parts.push(`asOf=${state.asOf}`);
  return parts.join('&');
}

function filterParts(filters) {
  return inOrder(Object.keys(filters)).filter((facet) => filters[facet].length).map((facet) => `${facet}=${encoded(filters[facet].join(','))}`);
}

/** Filters as the services read them inside a parameter. */
export const written = (filters) => filterParts(filters).join('&');

const changed = (state, change) => Object.freeze({...state, ...change});

/** The state with one facet filtered by exactly these terms; none at all lifts the filter. */
export function withFilter(state, facet, terms) {
  const filters = {...state.filters};
  if (terms.length) {
    filters[facet] = Object.freeze([...terms]);
  } else {
    delete filters[facet];
  }
  return changed(state, {filters: Object.freeze(filters), open: null});
}

/** Terms with one added, which is then not excluded any more, or taken out. */
export const toggled = (terms, term) =>
  (terms.includes(term) ? terms.filter((one) => one !== term) : [...terms.filter((one) => one !== `!${term}`), term]);

/** The state with one term of a facet added to its filter, or taken out. */
export const toggleTerm = (state, facet, term) => withFilter(state, facet, toggled(state.filters[facet] ?? [], term));

/**
 * The state after the reader picked a group: filtered by it and nothing else of its facets, its papers open. Picked
 * again, it is let go.
 *
 * @param {Object<string, string>} terms the group's term of each of its facets
 */
export function withPick(state, terms, figure, key) {
  const only = (term, facet) => state.filters[facet]?.length === 1 && state.filters[facet][0] === term;
  const again = Object.entries(terms).every(([facet, term]) => only(term, facet));
  const next = Object.entries(terms).reduce((result, [facet, term]) => withFilter(result, facet, again ? [] : [term]), state);
  return again ? next : withOpen(next, figure, key);
}

/** The filters without those of some facets, as they are sent to the services. */
export function questionWithout(state, facets) {
  const filters = Object.fromEntries(Object.entries(state.filters).filter(([facet]) => !facets.includes(facet)));
  return question({...state, filters});
}

/** The state at a revision, unless it is already bound to one: its figures will not move. */
export const pinned = (state, revision) => changed(state, {asOf: state.asOf ?? revision, open: null});

export const withoutFilters = (state) => changed(state, {filters: Object.freeze({}), asOf: null, open: null});

export const withAsOf = (state, asOf) => changed(state, {asOf, open: null});

/** The state with other choices of its page; null takes one back to what the page does by itself. */
export function withChoices(state, changes) {
  const choices = Object.fromEntries(Object.entries({...state.choices, ...changes}).filter(([, value]) => value !== null));
  return changed(state, {choices: Object.freeze(choices), open: null});
}

/** The state as another page takes it over: the filters, the revision, the language. */
export const withoutChoices = (state) => changed(state, {choices: Object.freeze({}), tables: Object.freeze([]), open: null});

export const withLang = (state, lang) => changed(state, {lang});

export const withOpen = (state, figure, key) => changed(state, {open: Object.freeze({figure, key})});

export const closed = (state) => changed(state, {open: null});

export function toggleTable(state, figure) {
  const tables = state.tables.includes(figure)
    ? state.tables.filter((one) => one !== figure)
    : [...state.tables, figure].sort();
  return changed(state, {tables: Object.freeze(tables)});
}

/** The language of the page: the address's, else the first of the reader's languages that we speak, else English. */
export function language(state, preferred) {
  if (state.lang) return state.lang;
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'zh' || base === 'en') return base;
  }
  return 'en';
}
