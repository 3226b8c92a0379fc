// The papers: searched, filtered, sorted, read on and on; and the page of each.
import {ApiError, get, INGEST, statistic} from '../api.js';
import {h, redraw} from '../elements.js';
import {filterBar} from '../filters.js';
import {facets, labeller} from '../labels.js';
import {papersList} from '../papers/list.js';
import {listQuery, ORDERS, orderOf, searchQuery, withOrder, withWords} from '../papers/query.js';
import {library} from '../papers/reader.js';
import {searchBox} from '../papers/search.js';
import {question as filtersOf, withoutFilters} from '../state.js';
import {leads} from '../way.js';
import * as paperPage from './paper.js';

const ORDER_NAMES = Object.freeze({
  title: 'papers.order.title',
  '-title': 'papers.order.title.down',
  '-year': 'papers.order.year.down',
  year: 'papers.order.year',
});

const shelf = library();
const list = papersList(shelf);
const search = searchBox(() => shelf.took);
// These stay the same elements, so that neither the word being typed nor the place in the list is lost.
const parts = Object.freeze({
  filters: h('div', {}),
  count: h('div.list-count', {role: 'status'}),
  tools: h('div.list-tools', {}),
  none: h('div', {}),
});
const heading = h('h1', {});
const main = [
  parts.filters,
  heading,
  h('div.list-bar', {}, search.root, parts.tools),
  parts.count,
  list.root,
  parts.none,
];

/** What stands here is of ingest-service, and shown while the statistics are away. */
export const withoutStatistics = true;

export const question = (state) => `${filtersOf(state)}|${state.choices.id ?? ''}`;

export async function load(state, signal) {
  if (state.choices.id) return paperPage.load(state, signal, shelf);
  const all = `decision=any${state.asOf ? `&asOf=${state.asOf}` : ''}`;
  const [answer, everything] = await Promise.all([
    facets(filtersOf(state), signal),
    get(statistic('stats', all), {signal}).catch(unknown),
  ]);
  return Object.freeze({facets: answer, dataset: answer.dataset, all: everything?.total.papers ?? null});
}

/** The figure is then left out. */
function unknown(failure) {
  if (failure instanceof ApiError && failure.passing) return null;
  throw failure;
}

export function skeleton(app) {
  return [
    h('p.vh', {role: 'status'}, app.t('papers.loading')),
    h('div.skeleton.filters-skeleton', {'aria-hidden': 'true'}),
    h('div.skeleton.title-skeleton', {'aria-hidden': 'true'}),
    h('div.skeleton.list-skeleton', {'aria-hidden': 'true'}),
  ];
}

export function draw(app, data) {
  if (data.paper !== undefined) return paperPage.draw(app, data, list.openAt);
  heading.textContent = app.t('nav.papers');
  redraw(parts.filters, filterBar(app, data.dataset ? data.facets : {...data.facets, facets: []}));
  search.show(app, {label: app.t('papers.search'), hint: app.t('papers.search.hint')});
  redraw(parts.tools, tools(app));
  list.show(app, {
    query: listQuery(app.state),
    q: app.state.choices.q ?? '',
    revision: data.dataset?.revision ?? '',
    labels: `${app.lang}${data.dataset ? '' : '?'}`,
    label: labeller(data.facets, app.lang),
    told: (news) => tell(app, data, news),
  });
  return main;
}

function tools(app) {
  const {t, state} = app;
  const out = (format, label) => h('a', {
    href: `${INGEST}/api/v1/papers/export?${[searchQuery(state), `format=${format}`].filter(Boolean).join('&')}`,
    download: `papers.${format}`,
    'data-focus': `export-${format}`,
    'aria-label': t('papers.export.label', {format: label}),
  }, label);
  return [
    h('label.list-sort', {}, h('span.dim', {}, t('papers.order')), ' ',
      h('select', {'data-focus': 'order', onchange: (event) => app.go(withOrder(app.state, event.target.value))},
        ORDERS.map((order) => h('option', {value: order, selected: order === orderOf(state)}, t(ORDER_NAMES[order]))))),
    h('p.downloads', {}, h('span.dim', {}, t('papers.export')), ' ', out('csv', t('figure.csv')), ' ', out('ndjson', t('papers.ndjson'))),
  ];
}

/** How many papers there are, of how many, and what to do where there are none. */
function tell(app, data, {total, failed}) {
  const {t, f, state} = app;
  list.root.hidden = total === 0;
  if (failed) {
    redraw(parts.count, h('p.dim', {}, ''));
    redraw(parts.none, '');
    return;
  }
  const q = state.choices.q?.trim();
  const filtered = data.facets.total?.papers ?? null;
  const of = [];
  if (q && filtered !== null) of.push(t('papers.of.filters', {n: filtered}));
  if (data.all !== null && data.all !== filtered) of.push(t('papers.of.all', {n: data.all}));
  redraw(parts.count,
    h('p', {}, h('b', {}, q ? t('papers.found', {n: total, q}) : t('papers.count', {n: total})), ' ',
      h('span.dim', {}, f.list(of))));
  redraw(parts.none, total === 0 ? nothing(app, data) : '');
}

function nothing(app, data) {
  const {t, state} = app;
  const button = (label, next) => h('button', {type: 'button', onclick: () => app.go(next)}, label);
  if (data.all === 0) {
    return h('div.way', {}, h('p', {}, t('papers.nodata')), h('a', leads(app, '/data', state), t('papers.adddata')));
  }
  return h('div.way', {},
    h('p', {}, state.choices.q ? t('papers.nothing', {q: state.choices.q.trim()}) : t('state.empty')),
    h('p.ways', {},
      state.choices.q ? button(t('papers.search.clear'), withWords(state, '')) : null,
      filtersOf(state) ? button(t('filter.clear'), withoutFilters(state)) : null,
      state.filters.decision ? null : h('a', leads(app, '/papers', {...state, filters: {...state.filters, decision: ['any']}}), t('papers.anydecision'))));
}
