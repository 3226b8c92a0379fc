// Trends: how the shares of terms, or the shares with code, move from edition to edition.
import {get, statistic} from '../api.js';
import {h} from '../elements.js';
import {figure} from '../figure.js';
import {linesChart} from '../figure-lines.js';
import {rowsChart} from '../figure-rows.js';
import {filterBar, offered} from '../filters.js';
import {nothing} from '../overview/words.js';
import {text} from '../series.js';
import {question, withChoices} from '../state.js';
import {venues} from '../trend.js';
import {asked, followed, trend} from '../trends/lines.js';

export {behind} from '../trends/lines.js';

const MEASURES = Object.freeze([['share', 'trends.measure.share'], ['papers', 'trends.measure.papers'], ['codeShare', 'trends.measure.codeshare']]);
const FOLLOWED = Object.freeze(['topic', 'presentation', 'modality', 'family', 'code', 'venue', 'area']);

function pathOf(state) {
  const {by, measure} = asked(state);
  return `trends?by=${by}&measure=${measure}`;
}

/** What the page depends on besides the filters. */
const questionOf = (state) => `${pathOf(state)}&${question(state)}`;

export {questionOf as question};

export async function load(state, signal) {
  const source = Object.freeze({path: pathOf(state), query: question(state)});
  const ask = () => Promise.all([get(statistic(source.path, source.query), {signal}), get(statistic('facets', source.query), {signal})]);
  let [trends, facets] = await ask();
  if (trends.dataset.revision !== facets.dataset.revision) [trends, facets] = await ask();
  return Object.freeze({trends, facets, source, dataset: trends.dataset});
}

export {nothing};

export const heading = (app) => app.t('nav.trends');

export const figures = (app, data) => (hasPapers(data) ? [trend(app, data)] : []);

const hasPapers = (data) => data.trends.periods.some(({papers}) => papers > 0);

export function draw(app, data) {
  return [
    filterBar(app, data.facets),
    h('h1', {}, heading(app)),
    controls(app, data),
    hasPapers(data)
      ? h('div.figures.single', {}, figures(app, data).map((spec) =>
        figure(app, spec, () => (spec.lines ? linesChart(app, spec) : rowsChart(app, spec)))))
      : h('p.way', {}, nothing(app)),
  ];
}

function controls(app, data) {
  const {by, measure} = asked(app.state);
  const all = venues(data.trends, app.lang);
  const venue = followed(app, data);
  const change = (changes) => app.go(withChoices(app.state, changes));
  return h('section.controls', {'aria-label': app.t('trends.controls')},
    h('div.segments', {role: 'group', 'aria-label': app.t('trends.measure')}, MEASURES.map(([id, label]) => h('button', {
      type: 'button', 'aria-pressed': String(measure === id), 'data-focus': `measure-${id}`,
      onclick: () => change({measure: id === 'share' ? null : id}),
    }, app.t(label)))),
    choice(app.t('trends.by'), 'by', by, offered(data.facets, FOLLOWED).map(({id, label}) => [id, text(label, app.lang)]),
      (id) => change({by: id === 'topic' ? null : id, series: null})),
    venue && all.length > 1
      ? choice(app.t('trends.of'), 'of', venue.id, all.map(({id, label, periods}) => [id, app.t('trends.venue', {label, n: periods.length})]),
        (id) => change({of: id, series: null}))
      : null);
}

function choice(label, name, value, options, change) {
  return h('label.choice', {}, h('span', {}, label),
    h('select', {'data-focus': `choice-${name}`, onchange: (event) => change(event.target.value)},
      options.map(([id, text_]) => h('option', {value: id, selected: id === value}, text_))));
}

export function skeleton(app) {
  const block = (name) => h(`div.skeleton.${name}`, {'aria-hidden': 'true'});
  return [
    h('p.vh', {role: 'status'}, app.t('state.loading')),
    block('filters-skeleton'), block('title-skeleton'), block('controls-skeleton'), block('figure-skeleton'),
  ];
}
