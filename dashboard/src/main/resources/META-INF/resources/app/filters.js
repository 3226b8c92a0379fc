// The filter bar: a list to pick from for each facet, and what is picked as chips that can be taken away.
import {h, icon, unfolding} from './elements.js';
import {byId, text} from './series.js';
import {isAdded, toggleTerm, withAsOf, withFilter, withoutFilters} from './state.js';

const PICKERS = Object.freeze(['edition', 'topic', 'presentation', 'code', 'modality', 'decision']);
const LONG = 10;
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** @param facets the answer of the statistics service to `facets` */
export function filterBar(app, facets) {
  return h('section.filters', {'aria-label': app.t('filter.label')},
    h('div.picks', {}, offered(facets, PICKERS).map((facet) => picker(app, facet, ofPage(app, facet)))),
    chips(app, facets));
}

/** The facets to choose from: the named ones that there are, and those that this installation's vocabulary added. */
export function offered(facets, ids) {
  return [...ids.map((id) => byId(facets, id)).filter(Boolean), ...facets.facets.filter(({id}) => isAdded(id))];
}

/** What is picked of a facet for the whole page, and how that is changed. */
function ofPage(app, facet) {
  const {id} = facet;
  return {
    picked: app.state.filters[id] ?? [],
    prefix: '',
    change: (term) => app.go(id === 'decision'
      ? withFilter(app.state, id, term === 'accepted' ? [] : [term])
      : toggleTerm(app.state, id, term)),
  };
}

/**
 * A list of the terms of a facet to pick from.
 *
 * @param {{picked: string[], prefix: string, change: function(string): void}} use what is picked, what tells this list
 *   from others of the same facet, and what to do with a term that is picked or let go
 */
export function picker(app, facet, use) {
  const {picked, prefix} = use;
  const label = text(facet.label, app.lang);
  return unfolding('details.pick', {'data-name': prefix + facet.id, name: 'filter'},
    h('summary', {'data-focus': `pick-${prefix}${facet.id}`}, label,
      picked.length ? h('span.badge', {}, app.f.count(picked.length)) : null),
    () => {
      const list = h('ul', {}, choices(app, facet, use));
      return h('div.panel', {},
        facet.terms.length > LONG ? search(app, list, prefix + facet.id) : null,
        h('fieldset', {}, h('legend.vh', {}, label), list));
    });
}

/** Terms that would leave some papers, most first, and those that are picked anyway. A decision has a default, so it can be lifted. */
function choices(app, facet, use) {
  const {picked} = use;
  const decision = facet.id === 'decision';
  const collator = new Intl.Collator(app.lang);
  const terms = facet.terms
    .filter((term) => decision || term.selectable > 0 || picked.includes(term.id))
    .filter((term) => term.id !== 'none' || !facet.multiple)
    .map((term) => ({id: term.id, label: text(term.label, app.lang) || term.id, papers: term.selectable}))
    .sort((a, b) => (decision ? 0 : b.papers - a.papers || collator.compare(a.label, b.label)));
  if (decision) terms.push({id: 'any', label: app.t('filter.any'), papers: null});
  if (facet.multiple) terms.push({id: 'none', label: app.t('filter.none'), papers: none(facet)});
  return terms.map((term) => choice(app, facet, term, use));
}

/** How many papers carry no term of a facet at all, where the service says so. */
const none = (facet) => facet.terms.find((term) => term.id === 'none')?.selectable ?? null;

function choice(app, facet, term, {picked, prefix, change}) {
  const one = facet.id === 'decision';
  const checked = one && picked.length === 0 ? term.id === 'accepted' : picked.includes(term.id);
  return h('li', {}, h('label', {},
    h('input', {
      type: one ? 'radio' : 'checkbox',
      name: `filter-${prefix}${facet.id}`,
      checked,
      'data-focus': `filter-${prefix}${facet.id}-${term.id}`,
      onchange: () => change(term.id),
    }),
    h('span.term', {}, term.label),
    term.papers ? h('span.count', {}, app.f.count(term.papers)) : null));
}

function search(app, list, name) {
  const nothing = h('p.dim', {hidden: true}, app.t('filter.nothing'));
  const find = (event) => {
    const wanted = event.target.value.trim().toLocaleLowerCase();
    let left = 0;
    for (const item of list.children) {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted);
      if (!item.hidden) left++;
    }
    nothing.hidden = left > 0;
  };
  return [
    h('input.find', {
      type: 'search', 'aria-label': app.t('filter.search'), placeholder: app.t('filter.search'), 'data-focus': `find-${name}`, oninput: find,
    }),
    nothing,
  ];
}

function chips(app, facets) {
  const active = Object.entries(app.state.filters).flatMap(([facet, terms]) => terms.map((term) => chip(app, facets, facet, term)));
  if (app.state.asOf) {
    const label = app.t('filter.asof', {n: app.state.asOf});
    active.push(removable(app, label, label, () => withAsOf(app.state, null)));
  }
  if (active.length === 0) return null;
  return h('ul.chips', {}, active.map((each) => h('li', {}, each)),
    h('li', {}, h('button.as-link', {type: 'button', 'data-focus': 'clear', onclick: () => app.go(withoutFilters(app.state))},
      app.t('filter.clear'))));
}

function chip(app, facets, facet, term) {
  const facetLabel = filterName(app, facets, facet);
  const label = app.f.isolate(filterTerm(app, facets, facet, term));
  return removable(app, `${facetLabel}: ${label}`, app.t('filter.remove', {facet: facetLabel, term: label}),
    () => toggleTerm(app.state, facet, term));
}

function removable(app, label, action, next) {
  return h('button.chip', {type: 'button', 'aria-label': action, 'data-focus': `chip-${label}`, onclick: () => app.go(next())},
    label, icon(CROSS));
}

const RANGE = Object.freeze({yearFrom: 'filter.from', yearTo: 'filter.to'});

/** What is filtered by, in words: a facet, or for a range of years the years. */
export const filterName = (app, facets, name) => text(byId(facets, name in RANGE ? 'year' : name)?.label, app.lang) || name;

/** A term of any filter, in words. */
export const filterTerm = (app, facets, name, term) =>
  (name in RANGE ? app.t(RANGE[name], {year: term}) : termLabel(app, byId(facets, name), term));

/** How a term of a facet reads, with its `!` or others that must stand beside it, and the words that stand for no term at all. */
export function termLabel(app, item, term) {
  if (term.includes('+')) return term.split('+').map((each) => termLabel(app, item, each)).join(app.t('filter.together'));
  if (term.startsWith('!')) return app.t('filter.not', {term: termLabel(app, item, term.slice(1))});
  if (term === 'none' && item?.multiple) return app.t('filter.none');
  const found = item?.terms.find((each) => each.id === term);
  if (found) return text(found.label, app.lang) || term;
  if (term === 'any') return app.t('filter.any');
  if (term === 'none') return app.t('filter.missing');
  return term;
}
