// A figure: what it shows, in a sentence, as a chart or a table, on what it rests, and where to get it.
import {statistic} from './api.js';
import {h} from './elements.js';
import {question, toggleTable, withOpen} from './state.js';

/**
 * @param app the page's state, language and ways
 * @param {{id: string, path: string, title: string, finding: string|null, reading: string|null, note: string,
 *   chart: function(): Node[], table: {columns: object[], rows: object[]}}} spec
 */
export function figure(app, spec) {
  const asTable = app.state.tables.includes(spec.id);
  const heading = `${spec.id}-title`;
  return h('section.figure', {'aria-labelledby': heading, 'data-figure': spec.id},
    h('div.figure-head', {},
      h('h2', {id: heading}, spec.title),
      view(app, spec, asTable)),
    spec.finding && h('p.finding', {}, spec.finding),
    h('div.figure-body', {}, asTable ? table(app, spec) : spec.chart()),
    spec.reading && !asTable ? h('p.reading', {}, spec.reading) : null,
    h('div.figure-foot', {},
      h('p.note', {}, spec.note),
      downloads(app, spec)));
}

function view(app, spec, asTable) {
  const choice = (table, key) =>
    h('button', {
      type: 'button',
      'aria-pressed': String(asTable === table),
      'data-focus': `${spec.id}-${key}`,
      onclick: () => asTable !== table && app.go(toggleTable(app.state, spec.id), {replace: true}),
    }, app.t(table ? 'figure.table' : 'figure.chart'));
  return h('div.segments', {role: 'group', 'aria-label': app.t('figure.view', {title: spec.title})},
    choice(false, 'chart'), choice(true, 'table'));
}

function downloads(app, spec) {
  const link = (format, label) =>
    h('a', {
      href: statistic(spec.path, question(app.state), format),
      'aria-label': app.t('figure.download', {title: spec.title, format: label}),
      'data-focus': `${spec.id}-${label}`,
    }, label);
  return h('p.downloads', {}, link(null, app.t('figure.json')), ' ', link('csv', app.t('figure.csv')));
}

/**
 * The rows of a chart: each a button that opens the papers behind it, with room in the middle for the drawing.
 *
 * @param {{key: string, label: string, count: number, value: string, detail: string|null}[]} rows
 * @param drawing a canvas, as high as the rows (and the axis below them)
 */
export function plot(app, id, rows, drawing, {axis = false} = {}) {
  return h(axis ? 'div.plot.with-axis' : 'div.plot', {},
    h('ol.rows', {}, rows.map((row) => h('li', {}, plotRow(app, id, row)))),
    h('div.ink', {}, drawing));
}

function plotRow(app, id, row) {
  const content = [
    h('span.label', {}, row.label),
    h('span.room', {}),
    h('span.value', {}, h('b', {}, row.value), ' ', h('span.detail', {}, row.detail)),
  ];
  return row.count > 0
    ? h('button.row', {...opens(app, id, row.key), title: app.t('figure.open')}, content)
    : h('div.row', {}, content);
}

/** What makes a button open the papers of a group; its name lets the focus find back to it. */
export function opens(app, id, key) {
  return {
    type: 'button',
    'aria-haspopup': 'dialog',
    'data-focus': `${id}:${key}`,
    onclick: () => app.go(withOpen(app.state, id, key)),
  };
}

function table(app, spec) {
  const {columns, rows} = spec.table;
  return h('div.scroll', {role: 'group', tabindex: '0', 'aria-labelledby': `${spec.id}-title`},
    h('table', {},
      h('thead', {}, h('tr', {}, columns.map((column) =>
        h('th', {scope: 'col', class: column.number ? 'number' : null}, column.title)))),
      h('tbody', {}, rows.map((row) =>
        h('tr', {},
          h('th', {scope: 'row'}, row.open
            ? h('button.as-link', {...opens(app, spec.id, row.key)}, row.label)
            : row.label),
          row.cells.map((cell, index) =>
            h('td', {class: columns[index + 1].number ? 'number' : null}, cell)))))));
}
