// The chart of a figure whose marks stand in rows: words as text, marks on a canvas between them.
import {barsOf, intervalsOf} from './charts-rows.js';
import {drawing} from './charts.js';
import {h} from './elements.js';

/**
 * The parts of a figure, each under its heading, below the figure's legend.
 *
 * @param spec whose plots are of the kinds `bars` and `intervals`; a row's `pick` makes it a button
 */
export function rowsChart(app, spec) {
  const parts = spec.parts.map((part) => [part.heading ? heading(part) : null, plot(app, part.plot)]);
  return [
    spec.legend ? legend(app, spec.legend) : null,
    spec.parts.length === 1 && !spec.parts[0].heading
      ? parts[0]
      : h('div.families', {}, columnsOf(spec.parts).map((column) =>
        h('div', {}, column.map((part) => h('section.family', {}, parts[spec.parts.indexOf(part)]))))),
  ];
}

const MARKS = Object.freeze({bars: barsOf, intervals: intervalsOf});

/** A heading takes about as much room as so many rows. */
const HEADING = 2;

/** Parts in two columns that are about as high as each other: each goes where there is more room. */
export function columnsOf(parts) {
  const columns = [{height: 0, parts: []}, {height: 0, parts: []}];
  for (const part of parts) {
    const column = columns[columns[1].height < columns[0].height ? 1 : 0];
    column.parts.push(part);
    column.height += part.plot.rows.length + HEADING;
  }
  return columns.map((column) => column.parts);
}

const heading = (part) => h('h3', {}, h('bdi', {}, part.heading), part.detail ? h('span.dim', {}, ' ', part.detail) : null);

function plot(app, {kind, rows, ...rest}) {
  const element = h(kind === 'intervals' ? 'div.plot.with-axis' : 'div.plot', {},
    h('ol.rows', {}, rows.map((row) => h('li', {}, plotRow(app, row)))),
    h('div.ink', {}, drawing({rows, ...rest}, MARKS[kind])));
  element.style.setProperty('--rows', rows.length);
  // As much room as the longest of them takes, so that the marks have the rest.
  element.style.setProperty('--number', `${longest(rows, 'value') * 0.95 + 0.6}ch`);
  element.style.setProperty('--detail', `${longest(rows, 'detail') * 0.88 + 0.4}ch`);
  return element;
}

const longest = (rows, name) => Math.max(0, ...rows.map((row) => [...String(row[name] ?? '')].length));

function plotRow(app, row) {
  const content = [
    h('span.label', {}, h('bdi', {}, row.label)),
    h('span.room', {}),
    h('span.value', {}, h('b', {}, row.value), ' ', h('span.detail', {}, row.detail)),
  ];
  const name = row.off ? '.row.off' : '.row';
  return row.pick
    ? h(`button${name}`, {...row.pick, 'aria-current': row.on ? 'true' : null, title: app.t(row.again ? 'figure.letgo' : 'figure.open')}, content)
    : h(`div${name}`, {}, content);
}

/** What the colours stand for; each entry filters by what it stands for. */
export function legend(app, entries) {
  return h('ul.legend', {}, entries.map(({label, colour, shape, pick, off}) => h('li', {},
    h(pick ? 'button.entry' : 'span.entry', {...pick, class: off ? 'entry off' : 'entry'},
      h(`span.swatch.${colour.slice(2)}`, {'aria-hidden': 'true', class: `swatch ${colour.slice(2)} ${shape ?? ''}`}),
      h('bdi', {}, label)))));
}
