// The overview: the key figures, and six figures about topics, presentations, code and modalities. Whatever is picked
// in one of them filters all others; the one itself goes on showing what else could be picked.
import {get, statistic} from '../api.js';
import {h, redraw} from '../elements.js';
import {figure, figuresOn} from '../figure.js';
import {enlarged} from '../figure-tools.js';
import {rowsChart} from '../figure-rows.js';
import {filterBar} from '../filters.js';
import {code} from '../overview/code.js';
import {heatChart, pairs} from '../overview/pairs.js';
import {kinds} from '../overview/kinds.js';
import {keyFigures} from '../overview/keys.js';
import {modalities} from '../overview/modalities.js';
import {presentations, topics} from '../overview/counts.js';
import {heading, nothing} from '../overview/words.js';
import {exact} from '../series.js';
import {question, questionWithout} from '../state.js';

export {behind} from '../overview/behind.js';

const OWN_MODALITY = Object.freeze(['modality', 'family']);

/** What is asked, and the facets whose filters are left out of the question: those that the figure itself picks from. */
const QUESTIONS = Object.freeze({
  facets: ['facets', []],
  now: ['stats/presentations', []],
  naming: ['stats/modalities', []],
  topics: ['stats/topics', ['topic']],
  parts: ['stats?by=topic,presentation', ['topic']],
  presentations: ['stats/presentations', ['presentation']],
  kinds: ['stats?by=topic,presentation', ['topic', 'presentation']],
  code: ['stats/topics', ['topic', 'code']],
  modalities: ['stats/modalities', OWN_MODALITY],
  families: ['stats?by=family', OWN_MODALITY],
  pairs: ['cooccurrence?rows=modality&columns=topic', ['topic', ...OWN_MODALITY]],
});

/** The question behind one of the answers. */
const source = (state, name) => {
  const [path, without] = QUESTIONS[name];
  return {path, query: without.length ? questionWithout(state, without) : question(state)};
};

/** Asks for everything the page shows, each question once. All answers are of one revision, or the page asks again. */
export async function load(state, signal) {
  let answers = await ask(state, signal);
  if (new Set(Object.values(answers).map((answer) => answer.dataset.revision)).size > 1) answers = await ask(state, signal);
  const {now} = answers;
  const sources = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, source(state, name)]));
  const total = {...now.total, codeShare: exact(now.total.codeShare, now.total.withCode, now.total.papers)};
  return Object.freeze({...answers, sources, dataset: now.dataset, total: Object.freeze(total)});
}

async function ask(state, signal) {
  const asked = new Map();
  const once = ({path, query}) => {
    const url = statistic(path, query);
    if (!asked.has(url)) asked.set(url, get(url, {signal}));
    return asked.get(url);
  };
  const names = Object.keys(QUESTIONS);
  const answers = await Promise.all(names.map((name) => once(source(state, name))));
  return Object.fromEntries(names.map((name, index) => [name, answers[index]]));
}

/** The figures, in reading order: what makes the value that each is drawn from. */
const FIGURES = Object.freeze({topics, kinds, code, presentations, modalities, pairs});

/** Two columns of figures that are about as high as each other, then the wide ones. */
const COLUMNS = Object.freeze([['topics', 'kinds'], ['code', 'presentations'], ['modalities'], ['pairs']]);

/** What is seen first. */
const HEADS = Object.freeze(COLUMNS.slice(0, 2).flat());

/** The values of all figures that there are. */
export function figures(app, data) {
  if (data.total.papers === 0) return [];
  return Object.values(FIGURES).map((make) => make(app, data)).filter(Boolean);
}

export {heading, nothing};

export const draw = (app, data) => laidOut(app, data, (id) => drawnOnce(app, data, id));

/**
 * What a reader sees first. What is out of sight stays as it was, or stand-ins keep its place, while that is painted. In another
 * language the figures say what they said before, so one of those in sight is enough to begin with.
 */
export function opening(app, data, main) {
  const there = figuresOn(main);
  const seen = there.filter((each) => each.seen);
  const anew = drawn.data === data && drawn.lang !== app.lang ? seen.slice(0, 1) : seen;
  const left = new Map(there.filter((each) => !anew.includes(each)).map(({id, element}) => [id, element]));
  return laidOut(app, data, (id) => left.get(id) ?? (there.length || HEADS.includes(id) ? drawnOnce(app, data, id) : standIn(id)));
}

/** Only the figures are touched: the reader may be typing into a list of the filters. */
export function complete(app, data) {
  if (data.total.papers > 0) columns((id) => drawnOnce(app, data, id));
}

function laidOut(app, data, show) {
  return [
    filterBar(app, data.facets),
    h('h1', {}, heading(app, data)),
    data.total.papers === 0
      ? h('p.way', {}, nothing(app))
      : [keyFigures(app, data), columns(show)],
  ];
}

// These stay the same elements, so that a figure that stays in its place is not laid out anew.
const places = COLUMNS.map(() => h('div.column', {}));
const grid = h('div.figures.overview', {});

function columns(show) {
  COLUMNS.forEach((ids, index) => redraw(places[index], ids.map(show)));
  redraw(grid, places.filter((column) => column.hasChildNodes()));
  return grid;
}

let drawn = {data: null, lang: null, figures: new Map()};

/**
 * A figure as it was drawn before of the same answers: when one becomes a table, the others stay as they are.
 *
 * @returns {Element|null} null if the answers hold nothing to show in it
 */
function drawnOnce(app, data, id) {
  if (drawn.data !== data || drawn.lang !== app.lang) drawn = {data, lang: app.lang, figures: new Map()};
  const look = `${id} ${app.state.tables.includes(id)} ${enlarged(id)}`;
  if (!drawn.figures.has(look)) {
    const spec = FIGURES[id](app, data);
    drawn.figures.set(look, spec && figure(app, spec, () => (id === 'pairs' ? heatChart(app, spec) : rowsChart(app, spec))));
  }
  return drawn.figures.get(look);
}

const standIn = (id) => h('div.skeleton.figure-skeleton', {'aria-hidden': 'true', 'data-skeleton': id});

export function skeleton(app) {
  const block = (name) => h(`div.skeleton.${name}`, {'aria-hidden': 'true'});
  return [
    h('p.vh', {role: 'status'}, app.t('state.loading')),
    block('filters-skeleton'),
    block('title-skeleton'),
    h('div.keys', {}, Array.from({length: 4}, () => block('key-skeleton'))),
    columns(standIn),
  ];
}
