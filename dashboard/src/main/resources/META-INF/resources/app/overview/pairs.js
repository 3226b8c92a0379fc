// Which modality is named in which topic: a table whose cells are the darker the more papers they hold.
import {h} from '../elements.js';
import {within} from '../findings.js';
import {shade, terms, text} from '../series.js';
import {note, pick, picked} from './words.js';

const STEPS = 6;

export function pairs(app, data) {
  const {t, f, lang} = app;
  const {rows, columns, cells} = data.pairs;
  if (rows.length === 0) return null;
  const name = (side) => text(side.label, lang) || side.key;
  const papers = new Map(cells.map((cell) => [`${cell.row}.${cell.column}`, cell.papers]));
  const most = Math.max(...cells.map((cell) => cell.papers));
  // A topic that was not given is no finding, unless there is no other.
  const given = cells.filter((cell) => cell.column !== 'none');
  const told = given.length ? given : cells;
  const first = Math.max(...told.map((cell) => cell.papers));
  const top = told.filter((cell) => cell.papers === first);
  const label = (facet, key) => f.isolate(text(terms(data.facets, facet).get(key)?.label, lang) || key);
  return {
    id: 'pairs',
    kicker: t('pairs.title'),
    title: top.length === 1
      ? t('pairs.finding', {n: first, count: f.count(first), modality: label('modality', top[0].row), topic: within(app, text(terms(data.facets, 'topic').get(top[0].column)?.label, lang) || top[0].column)})
      : t('pairs.tie', {n: first, count: f.count(first), pairs: f.count(top.length)}),
    lead: null,
    reading: t('pairs.reading'),
    note: note(app, data, data.pairs.papers),
    summary: t('pairs.summary', {rows: f.count(rows.length), columns: f.count(columns.length)}),
    source: data.sources.pairs,
    revision: data.dataset.revision,
    legend: null,
    parts: [{
      heading: null,
      detail: null,
      plot: {
        kind: 'heat',
        steps: STEPS,
        corner: t('column.modality'),
        columns: columns.map((column) => ({key: column.key, label: name(column), papers: column.papers})),
        rows: rows.map((row) => ({
          key: row.key,
          label: name(row),
          papers: row.papers,
          cells: columns.map((column) => cell(app, row, column, papers, most, name)),
        })),
      },
    }],
    table: {
      columns: [{title: t('column.modality')}, {title: t('column.topic')}, {title: t('column.papers'), number: true}, {title: t('column.lift'), number: true}],
      rows: cells.map((each) => ({
        label: label('modality', each.row),
        pick: pick(app, 'pairs', `${each.row}.${each.column}`, {modality: each.row, topic: each.column}),
        cells: [label('topic', each.column), f.count(each.papers), f.times(each.lift)],
      })),
    },
  };
}

function cell(app, row, column, papers, most, name) {
  const key = `${row.key}.${column.key}`;
  const count = papers.get(key) ?? 0;
  return {
    value: count > 0 ? app.f.count(count) : '',
    level: shade(count, most, STEPS),
    off: picked(app, 'modality', row.key).off || picked(app, 'topic', column.key).off,
    title: app.t('pairs.cell', {n: count, modality: name(row), topic: name(column)}),
    pick: count > 0 ? pick(app, 'pairs', key, {modality: row.key, topic: column.key}) : null,
  };
}

/** The heat map as the table that it is. */
export function heatChart(app, spec) {
  const {columns, rows, corner} = spec.parts[0].plot;
  const head = h('tr', {}, h('th', {scope: 'col'}, corner), columns.map((column) => h('th', {scope: 'col'}, h('bdi', {}, column.label))));
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, rows.map(heatRow)));
  // As wide as its columns need: the box around it scrolls.
  table.style.setProperty('--columns', columns.length);
  return h('div.scroll.heat', {role: 'group', tabindex: '0', 'aria-labelledby': `${spec.id}-title`}, table);
}

const heatRow = (row) => h('tr', {},
  h('th', {scope: 'row'}, h('bdi', {}, row.label)),
  row.cells.map(({level, off, pick: opens, title, value}) =>
    h('td', {class: `heat-${level}${off ? ' off' : ''}`}, opens ? h('button', {...opens, 'aria-label': title}, value) : value)));
