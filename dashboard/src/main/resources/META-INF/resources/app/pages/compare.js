// Compare: whether two selections of papers really differ, and what changed between two revisions.
import {get, statistic} from '../api.js';
import {differences} from '../compare/differences.js';
import {changes, isLater, later, revisionChooser, revisionsOf} from '../compare/revisions.js';
import {chooser, facetOf, nameOf, pairs, selections} from '../compare/selections.js';
import {side} from '../comparison.js';
import {h} from '../elements.js';
import {figure} from '../figure.js';
import {rowsChart} from '../figure-rows.js';
import {filterBar} from '../filters.js';
import {format, question, written} from '../state.js';

export {behind} from '../compare/differences.js';

const asks = (state) => format({...state, tables: [], open: null, lang: null});

export {asks as question};

/** All answers are of one revision, or the page asks again. */
export async function load(state, signal) {
  const data = await ask(state, signal);
  return data.newest === data.dataset.revision ? data : ask(state, signal);
}

async function ask(state, signal) {
  const common = question(state);
  const [editions, facets] = await Promise.all(['editions', 'facets'].map((path) =>
    get(statistic(path, path === 'facets' ? common : asOf(state)), {signal})));
  const ready = pairs(editions, facets);
  const chosen = selections(state, ready);
  const by = facetOf(state, chosen);
  const inside = (own) => encodeURIComponent(written(side(state.filters, own)));
  const source = {path: `compare?base=${inside(chosen.base)}&other=${inside(chosen.other)}&by=${by}`, query: asOf(state)};
  const newest = facets.dataset.revision;
  const revisions = revisionsOf(state, newest);
  const [compare, diff] = await Promise.all([
    get(statistic(source.path, source.query), {signal}),
    newest > 1 && !isLater({revisions, newest}) ? get(statistic('diff', `from=${revisions.from}&to=${revisions.to}&limit=1`), {signal}) : null,
  ]);
  const names = (app) => ({base: nameOf(app, facets, chosen.base), other: nameOf(app, facets, chosen.other)});
  return Object.freeze({editions, facets, ready, selections: chosen, by, source, compare, diff, revisions, newest, names, dataset: compare.dataset});
}

const asOf = (state) => (state.asOf ? `asOf=${state.asOf}` : '');

export const heading = (app) => app.t('nav.compare');

export const nothing = (app) => app.t('compare.empty');

export function figures(app, data) {
  return [data.compare.rows.length ? differences(app, data, data.names(app)) : null, changes(app, data)].filter(Boolean);
}

export function draw(app, data) {
  const [first, second] = ['compare', 'diff'].map((id) => figures(app, data).find((spec) => spec.id === id));
  return [
    h('p.dim.both', {}, app.t('compare.both')),
    filterBar(app, data.facets),
    h('h1', {}, heading(app)),
    chooser(app, data),
    h('div.figures.single', {},
      first ? figure(app, first, () => rowsChart(app, first)) : h('p.way', {}, nothing(app)),
      second || isLater(data) ? h('div.part-of-page', {}, h('h2.part', {}, app.t('diff.title')), revisionChooser(app, data),
        second ? figure(app, second, null) : later(app, data)) : null),
  ];
}

export function skeleton(app) {
  const block = (name) => h(`div.skeleton.${name}`, {'aria-hidden': 'true'});
  return [
    h('p.vh', {role: 'status'}, app.t('state.loading')),
    block('filters-skeleton'), block('title-skeleton'), block('chooser-skeleton'), block('figure-skeleton'),
  ];
}
