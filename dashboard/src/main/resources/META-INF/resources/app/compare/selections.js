// What is compared: two selections, each with its own pickers, and pairs that are ready to be taken.
import {h} from '../elements.js';
import {within} from '../findings.js';
import {filterTerm, offered, picker} from '../filters.js';
import {readyMade, selection} from '../comparison.js';
import {terms, text} from '../series.js';
import {toggled, withChoices, written} from '../state.js';

const PICKERS = Object.freeze(['edition', 'topic', 'presentation', 'code', 'modality']);
const COMPARED = Object.freeze(['topic', 'presentation', 'modality', 'family', 'code', 'area']);

/** The two selections that a state names, or the first that is ready-made. */
export function selections(state, ready) {
  const {base, other} = state.choices;
  if (base !== undefined || other !== undefined) return {base: selection(base), other: selection(other)};
  return ready[0] ? {base: ready[0].base, other: ready[0].other} : {base: {}, other: {}};
}

/** The facet whose terms are compared: the reader's choice, else the first that the selections do not fix. */
export function facetOf(state, {base, other}) {
  if (state.choices.by) return state.choices.by;
  return ['topic', 'presentation', 'modality'].find((facet) => !(facet in base) && !(facet in other)) ?? 'topic';
}

export const pairs = (editions, facets) => readyMade(editions.items, (facet, term) => (terms(facets, facet).get(term)?.papers ?? 0) > 0);

/** A selection in words. */
export function nameOf(app, facets, filters) {
  if (written(filters) === written(selection('code=open,anonymous'))) return app.t('compare.withcode');
  if (written(filters) === written(selection('code=!open,!anonymous'))) return app.t('compare.withoutcode');
  const parts = Object.entries(filters).map(([facet, each]) =>
    app.f.list(each.map((term) => app.f.isolate(filterTerm(app, facets, facet, term)))));
  return parts.length ? parts.join(app.t('compare.joint')) : app.t('code.all');
}

export function chooser(app, data) {
  const {base, other} = data.selections;
  const go = (changes) => app.go(withChoices(app.state, changes));
  // What is drawn may be older than the address, while an answer is on its way.
  const set = (change) => {
    const next = change(selections(app.state, data.ready));
    go({base: written(next.base), other: written(next.other)});
  };
  return h('section.controls.chooser', {'aria-label': app.t('compare.controls')},
    data.ready.length ? h('div.ready', {}, h('span.dim', {}, app.t('compare.ready')), data.ready.map((pair) => h('button', {
      type: 'button',
      'aria-pressed': String(written(pair.base) === written(base) && written(pair.other) === written(other)),
      'data-focus': `ready-${pair.id}`,
      onclick: () => go({base: written(pair.base), other: written(pair.other), by: null}),
    }, app.t('compare.versus', {other: nameOf(app, data.facets, pair.other), base: within(app, nameOf(app, data.facets, pair.base))})))) : null,
    h('div.sides', {},
      sideOf(app, data, 'other', set),
      h('button.quiet.swap', {type: 'button', 'data-focus': 'swap', onclick: () => set((sides) => ({base: sides.other, other: sides.base}))}, app.t('compare.swap')),
      sideOf(app, data, 'base', set)),
    h('label.choice', {}, h('span', {}, app.t('compare.by')),
      h('select', {'data-focus': 'choice-by', onchange: (event) => go({by: event.target.value})},
        offered(data.facets, COMPARED).map(({id, label}) =>
          h('option', {value: id, selected: id === data.by}, text(label, app.lang))))));
}

function sideOf(app, data, which, set) {
  const filters = data.selections[which];
  const toggle = (facet, term) => set((sides) => {
    const next = {...sides[which], [facet]: toggled(sides[which][facet] ?? [], term)};
    if (next[facet].length === 0) delete next[facet];
    return {...sides, [which]: next};
  });
  return h('fieldset.side', {},
    h('legend', {}, app.t(which === 'other' ? 'compare.other' : 'compare.base')),
    h('p.side-name', {}, h('bdi', {}, nameOf(app, data.facets, filters))),
    h('div.picks', {}, offered(data.facets, PICKERS).map((facet) =>
      picker(app, facet, {picked: filters[facet.id] ?? [], prefix: `${which}-`, change: (term) => toggle(facet.id, term)}))));
}
