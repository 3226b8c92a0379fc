// Papers per topic, and papers per presentation.
import {largest} from '../findings.js';
import {colourOfTerm} from '../palette.js';
import {ceiling, cut, rows, terms, text} from '../series.js';
import {atMost, columns, note, pick, picked, summary} from './words.js';

export function topics(app, data) {
  const all = rows(data.topics, app.lang);
  const parts = cut(data.parts, app.lang);
  const shown = presentationsIn(data.parts, data.facets);
  const order = shown.map((kind) => kind.key);
  const {papers} = data.topics.total;
  const chart = all.map((row) => ({
    ...countRow(app, row),
    ...picked(app, 'topic', row.key),
    pick: pick(app, 'topics', row.key, {topic: row.key}),
    parts: order.map((kind) => ({
      value: parts.get(row.key)?.find((part) => part.key === kind)?.papers ?? 0,
      colour: colourOfTerm(data.facets, 'presentation', kind),
    })),
  }));
  return {
    id: 'topics',
    kicker: app.t('topics.title'),
    title: largest(app, all, papers, {one: 'topics.finding', tie: 'finding.tie', ties: 'topics.ties', none: 'topics.none', inside: true}) ?? app.t('topics.many', {n: all.length}),
    lead: null,
    note: note(app, data, papers),
    summary: summary(app, app.t('topics.title'), chart),
    source: data.sources.parts,
    revision: data.dataset.revision,
    legend: legendOf(app, data, shown, 'topics'),
    ...atMost(app, [{heading: null, detail: null, plot: {kind: 'bars', rows: chart, max: ceiling(all)}}], null),
    table: {
      columns: [...columns(app, ['column.topic'], ['column.papers', 'column.share', 'column.interval']),
        ...shown.map((kind) => ({title: kind.name(app), number: true}))],
      rows: all.map((row) => ({
        label: row.label,
        pick: pick(app, 'topics', row.key, {topic: row.key}),
        cells: [...countCells(app, row), ...order.map((kind) =>
          app.f.count(parts.get(row.key)?.find((part) => part.key === kind)?.papers ?? 0))],
      })),
    },
  };
}

export function presentations(app, data) {
  const all = rows(data.presentations, app.lang);
  const {papers} = data.presentations.total;
  const chart = all.map((row) => ({
    ...countRow(app, row),
    ...picked(app, 'presentation', row.key),
    pick: pick(app, 'presentations', row.key, {presentation: row.key}),
    parts: [{value: row.papers, colour: colourOfTerm(data.facets, 'presentation', row.key)}],
  }));
  return {
    id: 'presentations',
    kicker: app.t('presentations.title'),
    title: largest(app, all, papers, {one: 'presentations.finding', tie: 'finding.tie', none: 'presentations.none', inside: true}) ?? app.t('presentations.title'),
    lead: null,
    note: note(app, data, papers),
    summary: summary(app, app.t('presentations.title'), chart),
    source: data.sources.presentations,
    revision: data.dataset.revision,
    legend: null,
    ...atMost(app, [{heading: null, detail: null, plot: {kind: 'bars', rows: chart, max: ceiling(all)}}], null),
    table: {
      columns: columns(app, ['column.presentation'], ['column.papers', 'column.share', 'column.interval']),
      rows: all.map((row) => ({
        label: row.label,
        pick: pick(app, 'presentations', row.key, {presentation: row.key}),
        cells: countCells(app, row),
      })),
    },
  };
}

export function countRow(app, row) {
  return {key: row.key, label: row.label, value: app.f.count(row.papers), detail: app.f.share(row.share.value)};
}

export const countCells = (app, row) => [app.f.count(row.papers), app.f.share(row.share.value), app.f.interval(row.share)];

/**
 * The presentations that an answer holds, in the order of the vocabulary: oral first. The facets may lack some: they are those
 * under the whole filter, and a figure leaves out what it picks from.
 */
export function presentationsIn(answer, facets) {
  const place = answer.query.by.indexOf('presentation');
  const labels = new Map(answer.groups.map(({key, label}) => [key[place], label[place]]));
  const known = terms(facets, 'presentation');
  const order = [...known.keys(), ...labels.keys()];
  return [...labels]
    .map(([key, label]) => ({key, name: (app) => text(known.get(key)?.label, app.lang) || text(label, app.lang) || key}))
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** What the colours of the presentations are; each filters by it. */
export function legendOf(app, data, shown, id) {
  return shown.map((kind) => ({
    label: kind.name(app),
    colour: colourOfTerm(data.facets, 'presentation', kind.key),
    off: picked(app, 'presentation', kind.key).off,
    pick: pick(app, id, `kind.${kind.key}`, {presentation: kind.key}),
  }));
}
