// The data: new dumps, all dumps, all revisions, the vocabulary.
import {ApiError, get, INGEST, statistic} from '../api.js';
import {dumpTable} from '../data/dumps.js';
import {dumpView} from '../data/dump.js';
import {uploadForm} from '../data/form.js';
import {revisionList} from '../data/revisions.js';
import {vocabulary} from '../data/vocabulary.js';
import {h} from '../elements.js';
import {facets} from '../labels.js';
import {searchBox} from '../papers/search.js';
import {withChoices, withoutChoices} from '../state.js';
import {leads} from '../way.js';

const VIEWS = Object.freeze({
  add: ['data.add', 'data.add.about'],
  dumps: ['data.dumps', 'data.dumps.about'],
  revisions: ['data.revisions', 'data.revisions.about'],
  vocabulary: ['data.vocabulary', 'data.vocabulary.about'],
});
const RECENT = 5;
const MOST = 1000;

const held = new Map();
const form = uploadForm();
const dump = dumpView(held);
const terms = searchBox();

const viewOf = (state) => (state.choices.dump ? 'dump' : Object.hasOwn(VIEWS, state.choices.view ?? '') ? state.choices.view : 'add');

/** What stands here is of ingest-service, and shown while the statistics are away. */
export const withoutStatistics = true;

export const question = (state) => `${state.asOf}|${viewOf(state)}|${state.choices.dump ?? ''}`;

const READS = Object.freeze({
  add: async (state, signal) => ({dumps: await dumps(RECENT, signal)}),
  dumps: async (state, signal) => ({dumps: await dumps(MOST, signal)}),
  revisions: async (state, signal) => {
    const [revisions, all] = await Promise.all([get(`${INGEST}/api/v1/revisions?after=0`, {signal}), dumps(MOST, signal)]);
    return {revisions, dumps: all};
  },
  dump: async (state, signal) => ({dump: await get(`${INGEST}/api/v1/dumps/${state.choices.dump}`, {signal})}),
});

const dumps = (limit, signal) => get(`${INGEST}/api/v1/dumps?limit=${limit}`, {signal});

export async function load(state, signal) {
  const view = viewOf(state);
  const asOf = state.asOf ? `asOf=${state.asOf}` : '';
  if (view === 'vocabulary') {
    const answer = await facets(['decision=any', asOf].filter(Boolean).join('&'), signal);
    return Object.freeze({view, facets: answer, dataset: answer.dataset});
  }
  const [answer, read] = await Promise.all([
    get(statistic('stats', asOf), {signal}).catch(passing),
    READS[view](state, signal).catch((failure) => ({failure: known(failure)})),
  ]);
  return Object.freeze({view, dataset: answer?.dataset ?? null, ...read});
}

function known(failure) {
  if (failure instanceof ApiError) return failure;
  throw failure;
}

/** The statistics may be away: what is stored can be seen all the same. */
const passing = (failure) => (known(failure).passing ? null : Promise.reject(failure));

export function skeleton(app) {
  return [
    h('p.vh', {role: 'status'}, app.t('data.loading')),
    h('div.skeleton.title-skeleton', {'aria-hidden': 'true'}),
    h('div.skeleton.filters-skeleton', {'aria-hidden': 'true'}),
    h('div.skeleton.list-skeleton', {'aria-hidden': 'true'}),
  ];
}

export function draw(app, data) {
  if (data.view === 'dump' && !data.failure) return [views(app, 'dumps'), h('div.dump-page', {}, dump.show(app, data.dump))];
  dump.leave();
  const {t} = app;
  const view = data.view === 'dump' ? 'dumps' : data.view;
  const [title, about] = VIEWS[view];
  return [
    views(app, view),
    h('h1', {}, t(title)),
    h('p.data-about', {}, t(about)),
    data.failure ? sorry(app, data.failure) : DRAWS[data.view](app, data),
  ];
}

const views = (app, current) => h('nav.sub-views', {'aria-label': app.t('nav.data')}, Object.entries(VIEWS).map(([view, [title]]) =>
  h('a', {
    ...leads(app, '/data', withChoices(withoutChoices(app.state), view === 'add' ? {} : {view})),
    'aria-current': view === current ? 'page' : null,
    'data-focus': `view-${view}`,
  }, app.t(title))));

const DRAWS = Object.freeze({
  add: (app, data) => {
    form.show(app, (checked, file, options) => held.set(checked.id, {file, options}));
    return [form.root, data.dumps.items.length ? h('section.recent', {}, h('h2', {}, app.t('data.recent')), dumpTable(app, {items: data.dumps.items, total: 0})) : null];
  },
  dumps: (app, data) => dumpTable(app, data.dumps),
  revisions: (app, data) => revisionList(app, data.revisions, new Map(data.dumps.items.map((one) => [one.id, one]))),
  vocabulary: (app, data) => {
    terms.show(app, {label: app.t('vocabulary.search'), hint: app.t('vocabulary.search.hint')});
    return vocabulary(app, data.facets, terms.root);
  },
});

function sorry(app, failure) {
  const {t} = app;
  return h('div.way', {},
    h('p', {role: 'alert'}, failure.passing ? t('papers.away') : t('state.refused', {detail: failure.message})),
    failure.passing
      ? h('button', {type: 'button', 'data-focus': 'way', onclick: app.reload}, t('state.retry'))
      : h('a', leads(app, '/data', withChoices(withoutChoices(app.state), {view: 'dumps'})), t('dump.back')));
}
