// The figure of a trend: lines where something has two editions or more, else the values of the only one of each.
import {within} from '../findings.js';
import {summary} from '../overview/words.js';
import {colours} from '../palette.js';
import {byId, terms, text} from '../series.js';
import {withChoices, withOpen} from '../state.js';
import {chosen, FAR, mover, MOST, scale, seriesAt, spread, venues} from '../trend.js';

const SHAPES = Object.freeze(['circle', 'square', 'triangle', 'diamond']);
const KICKERS = Object.freeze({share: 'trends.kicker.share', papers: 'trends.kicker.papers', codeShare: 'trends.kicker.codeshare'});
const APART = 0.062;

/** What the reader asked for, with what the page does by itself. */
export const asked = ({choices}) => ({by: choices.by ?? 'topic', measure: choices.measure ?? 'share'});

/** The venue whose editions are followed; null where the lines are the venues themselves. */
export function followed(app, data) {
  const {by} = asked(app.state);
  const all = venues(data.trends, app.lang);
  return by === 'venue' ? null : (all.find(({id}) => id === app.state.choices.of) ?? all[0] ?? null);
}

export function trend(app, data) {
  const {t, f} = app;
  const {by, measure} = asked(app.state);
  const venue = followed(app, data);
  const periods = (venue?.periods ?? data.trends.periods);
  const all = seriesAt(data.trends, periods, app.lang, by === 'venue');
  const shown = chosen(all, app.state.choices.series?.split(','));
  const value = measure === 'papers' ? f.count : f.share;
  const facet = text(byId(data.facets, by)?.label, app.lang);
  const kicker = t(KICKERS[measure] ?? KICKERS.share, {facet: within(app, facet), venue: venue ? venue.label : t('trends.venues')});
  const years = [...new Set(periods.map(({year}) => year))];
  const withPapers = periods.filter(({papers}) => papers > 0);
  const common = {
    id: 'trend',
    kicker,
    revision: data.dataset.revision,
    source: {path: data.source.path, query: venueOnly(data.source.query, venue)},
    note: noteOf(app, data, withPapers),
  };
  const lines = years.length > 1 && shown.some(({points}) => points.filter(Boolean).length > 1);
  return {
    ...common,
    ...(lines ? {title: finding(app, shown, periods, value, kicker), lead: null} : noTrend(app, withPapers)),
    reading: lines ? t(measure === 'papers' ? 'trends.reading.papers' : 'trends.reading') : null,
    summary: lines ? t('trends.summary', {kicker, n: shown.length, from: name(app, periods[0]), to: name(app, periods.at(-1))}) : null,
    lines,
    ...(lines ? asLines(app, data, {all, shown, years, periods, by, measure, value}) : asRows(app, shown, measure, value, kicker)),
    table: tableOf(app, {shown, periods: withPapers, all: periods, value, facet}),
  };
}

const name = (app, period) => (period ? text(period.label, app.lang) : '');

const venueOnly = (query, venue) =>
  venue ? [...query.split('&').filter((part) => part && !part.startsWith('venue=')), `venue=${encodeURIComponent(venue.id)}`].join('&') : query;

function noteOf(app, data, periods) {
  const {t, f} = app;
  const {revision, asOf} = data.dataset;
  return [
    t('trends.note', {n: periods.reduce((sum, {papers}) => sum + papers, 0), editions: t('title.editions', {n: periods.length})}),
    asOf ? t('figure.asof', {revision: f.count(asOf)}) : t('figure.revision', {revision: f.count(revision)}),
  ].join(' · ');
}

function finding(app, shown, periods, value, kicker) {
  const move = mover(shown);
  if (!move) return kicker;
  const edition = (point) => name(app, periods.find((period) => period.edition === point.edition));
  return app.t('trends.finding', {
    label: app.f.isolate(move.series.label), first: value(move.first.value), from: edition(move.first), last: value(move.last.value), to: edition(move.last),
  });
}

/** Venues that have one edition each are no trend either. */
function noTrend(app, periods) {
  const {t} = app;
  return periods.length > 1
    ? {title: t('trends.apart.title', {n: periods.length}), lead: t('trends.apart.lead')}
    : {title: t('trends.single.title', {edition: name(app, periods[0])}), lead: t('trends.single.lead')};
}

/** What makes a button, or a click on a point, open the papers of a series at an edition. */
export const opens = (app, key, edition) => ({
  type: 'button',
  'aria-haspopup': 'dialog',
  'data-focus': `trend:${key}.${edition}`,
  onclick: () => app.go(withOpen(app.state, 'trend', `${key}.${edition}`)),
});

function asLines(app, data, {all, shown, years, periods, by, measure, value}) {
  const paint = colours(data.facets, by, shown.map(({key}) => key));
  const values = shown.flatMap(({points}) => points.filter(Boolean).map((point) => point.high ?? point.value));
  const ends = scale(Math.max(...values), measure === 'papers');
  const {max, step} = measure === 'papers' || ends.max <= 1 ? ends : {max: 1, step: 0.25};
  const last = shown.map(({points}) => 1 - points.filter(Boolean).at(-1).value / max);
  const places = spread(last, APART, 1 - APART / 2);
  const own = (key, points) => points.flatMap((point, index) =>
    (point ? [point] : by === 'venue' && periods[index].venue !== key ? [] : [{value: null, low: null, high: null, year: periods[index].year}]));
  const series = shown.map((each, index) => ({
    key: each.key, label: each.label, colour: paint.get(each.key), shape: SHAPES[index % SHAPES.length], place: places[index], points: own(each.key, each.points),
  }));
  const say = (each, point) => {
    const period = periods.find(({edition}) => edition === point.edition);
    return `${name(app, period)} · ${app.f.isolate(each.label)}: ${value(point.value)}${point.low === null ? '' : ` (${app.f.interval(point)})`}`;
  };
  return {
    legend: picker(app, all, series),
    parts: [{
      heading: null,
      detail: null,
      plot: {
        kind: 'lines', years, series, max, step, say, far: FAR,
        tick: measure === 'papers' ? app.f.count : (each) => app.f.tick(each),
        onPoint: (each, point) => point?.edition && opens(app, each.key, point.edition).onclick(),
      },
    }],
  };
}

/** All series as the legend: those that are shown have their colour, the others can be added. */
function picker(app, all, shown) {
  const keys = shown.map(({key}) => key);
  return all.slice(0, 40).map((series) => {
    const place = keys.indexOf(series.key);
    const next = place >= 0 ? keys.filter((key) => key !== series.key) : [...keys, series.key];
    const possible = next.length > 0 && next.length <= MOST;
    return {
      label: series.label,
      colour: place >= 0 ? shown[place].colour : '--edge',
      shape: place >= 0 ? shown[place].shape : null,
      off: place < 0,
      pick: {
        type: 'button',
        'aria-pressed': String(place >= 0),
        disabled: !possible,
        'data-focus': `series-${series.key}`,
        onclick: () => app.go(withChoices(app.state, {series: next.join(',')}), {replace: true}),
      },
    };
  });
}

/** One edition: its values in rows. */
function asRows(app, shown, measure, value, kicker) {
  const rows = shown.map((series) => {
    const point = series.points.find(Boolean);
    return {
      key: series.key,
      label: series.label,
      value: value(point.value),
      detail: measure === 'papers' ? '' : app.f.count(point.papers),
      pick: opens(app, series.key, point.edition),
      interval: point,
      parts: [{value: point.value, colour: '--mark'}],
    };
  });
  const plot = measure === 'papers'
    ? {kind: 'bars', rows, max: Math.max(1, ...rows.map((row) => row.parts[0].value))}
    : {kind: 'intervals', rows, min: 0, max: 1, step: 0.25, reference: null, tick: app.f.tick};
  return {legend: null, summary: summary(app, kicker, rows), parts: [{heading: null, detail: null, plot}]};
}

function tableOf(app, {shown, periods, all, value, facet}) {
  return {
    columns: [{title: facet}, ...periods.map((period) => ({title: name(app, period), number: true}))],
    rows: shown.map((series) => ({
      label: series.label,
      pick: null,
      cells: periods.map((period) => {
        const point = series.points[all.indexOf(period)];
        if (!point) return app.t('trends.gap');
        const text_ = point.low === null ? value(point.value) : `${value(point.value)} (${app.f.interval(point)})`;
        return {text: text_, pick: point.papers > 0 ? opens(app, series.key, point.edition) : null};
      }),
    })),
  };
}

/** The group of papers that an address opens: a term at an edition. */
export function behind(app, data, {figure, key}) {
  const [term, edition] = key.split('.');
  if (figure !== 'trend' || !edition) return null;
  const {by} = asked(app.state);
  const point = data.trends.series.find((series) => series.key === term)?.points.find((each) => each.edition === edition);
  if (!point?.papersUrl) return null;
  const label = (facet, id) => text(terms(data.facets, facet).get(id)?.label, app.lang) || id;
  return {
    title: app.t('trends.point', {term: label(by, term), edition: label('edition', edition)}),
    facet: text(byId(data.facets, by)?.label, app.lang),
    papers: point.papers,
    papersUrl: point.papersUrl,
  };
}
