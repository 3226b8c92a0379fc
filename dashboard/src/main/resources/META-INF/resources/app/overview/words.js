// Words that several figures of the overview share.
import {termLabel} from '../filters.js';
import {byId, terms, text} from '../series.js';
import {withPick} from '../state.js';

/** The editions whose papers are shown, by name where there are few. */
export function heading(app, data) {
  const editions = [...terms(data.facets, 'edition').values()].filter((term) => term.papers > 0);
  if (editions.length === 0) return app.t('title.all');
  if (editions.length > 3) return app.t('title.editions', {n: editions.length});
  return app.f.list(editions.map((term) => text(term.label, app.lang)));
}

export function decision(app, data) {
  const item = byId(data.facets, 'decision');
  return app.f.list((app.state.filters.decision ?? ['accepted']).map((term) => termLabel(app, item, term)));
}

/** What the shares are of, and of which state of the data. */
export function note(app, data, papers = data.total.papers) {
  const {revision, asOf} = data.dataset;
  return [
    app.t('figure.note', {n: papers}),
    app.t('figure.decision', {decision: decision(app, data)}),
    asOf ? app.t('figure.asof', {revision: app.f.count(asOf)}) : app.t('figure.revision', {revision: app.f.count(revision)}),
  ].join(' · ');
}

/**
 * What makes a button filter by a group and open its papers. Its name lets the focus find back to it.
 *
 * @param {Object<string, string>} filter the group's term of each of its facets
 */
export function pick(app, id, key, filter) {
  return {
    type: 'button',
    'data-focus': `${id}:${key}`,
    onclick: () => app.go(withPick(app.state, filter, id, key)),
  };
}

/** Whether a term is among those the reader filters by, whether others are instead, and whether it is let go when picked again. */
export function picked(app, facet, key) {
  const filter = app.state.filters[facet];
  if (!filter) return {on: false, off: false, again: false};
  const named = filter.flatMap((term) => term.split('+'));
  const on = named.includes(key) || (filter.every((term) => term.startsWith('!')) && !filter.includes(`!${key}`));
  return {on: on && named.includes(key), off: !on, again: filter.length === 1 && filter[0] === key};
}

/** The columns of a table, the first ones words, the others numbers. */
export const columns = (app, words, numbers) => [
  ...words.map((key) => ({title: app.t(key), number: false})),
  ...numbers.map((key) => ({title: app.t(key), number: true})),
];

/** A sentence for those who cannot see the marks: what the rows of a chart are, the first and the last of them. */
export function summary(app, kicker, rows) {
  if (rows.length === 0) return null;
  const say = (row) => `${app.f.isolate(row.label)}: ${row.value}${row.detail ? ` (${row.detail})` : ''}`;
  return app.t('summary.rows', {kicker, n: rows.length, first: say(rows[0]), last: say(rows.at(-1))});
}

/** What is said where there are no papers to show. */
export const nothing = ({t, state}) => t(Object.keys(state.filters).length ? 'state.empty' : 'state.nodata');

/** More rows nobody compares at a glance, and a browser's canvas has an end. */
const MOST_ROWS = 60;

/** The parts of a chart with no more rows than can be looked at, and what is said below it: that the table has the others. */
export function atMost(app, parts, reading) {
  const rows = (all) => all.reduce((sum, {plot}) => sum + plot.rows.length, 0);
  const shown = parts.map((part) => ({...part, plot: {...part.plot, rows: part.plot.rows.slice(0, MOST_ROWS)}}));
  const left = rows(parts) - rows(shown);
  const more = left > 0 ? app.t('figure.rows', {n: app.f.count(left), total: app.f.count(rows(parts))}) : null;
  return {parts: shown, reading: [reading, more].filter(Boolean).join(app.lang === 'zh' ? '' : ' ') || null};
}
