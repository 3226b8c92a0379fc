// A figure: what it shows in a sentence, as a chart or a table, on what it rests, and how to take it along.
import {h} from './elements.js';
import {enlarged, tools} from './figure-tools.js';
import {table} from './figure-table.js';
import {toggleTable} from './state.js';

/**
 * What a figure is made from; pages make it, and the same value becomes a chart, a table, a picture, a part of a report.
 *
 * @typedef {{id: string, kicker: string, title: string, lead: string|null, reading: string|null, note: string,
 *   summary: string|null, source: {path: string, query: string}, legend: object[]|null, parts: Part[],
 *   table: {columns: object[], rows: object[]}, revision: number}} Spec
 *   kicker says what is counted, title what was found; `source` is the question whose answer this is
 * @typedef {{heading: string|null, detail: string|null, plot: object}} Part
 */

/** @param app the page's state, language and ways; @param {Spec} spec; @param chart draws the parts */
export function figure(app, spec, chart) {
  const asTable = app.state.tables.includes(spec.id) || !chart;
  const heading = `${spec.id}-title`;
  return h('section.figure', {
    'aria-labelledby': heading,
    'data-figure': spec.id,
    'data-enlarged': enlarged(spec.id),
    id: `figure-${spec.id}`,
    // Its own: when the page changes to another, a figure out of sight is not laid out as if it were in that one.
    lang: app.tag,
  },
    h('div.figure-head', {},
      h('p.kicker', {}, spec.kicker),
      h('h2', {id: heading}, spec.title),
      chart ? view(app, spec, asTable) : null),
    spec.lead ? h('p.lead', {}, spec.lead) : null,
    h('div.figure-body', {},
      asTable ? table(app, spec) : [spec.summary ? h('p.vh', {}, spec.summary) : null, chart()]),
    spec.reading && !asTable ? h('p.reading', {}, spec.reading) : null,
    h('div.figure-foot', {},
      h('p.note', {}, spec.note),
      tools(app, spec)));
}

/** The figures on a page, in reading order, and whether anything of them is in sight. */
export function figuresOn(root) {
  return [...root.querySelectorAll('[data-figure]')].map((element) => {
    const {top, bottom} = element.getBoundingClientRect();
    return {id: element.dataset.figure, element, seen: bottom > 0 && top < innerHeight};
  });
}

function view(app, spec, asTable) {
  const choice = (table_, key) =>
    h('button', {
      type: 'button',
      'aria-pressed': String(asTable === table_),
      'data-focus': `${spec.id}-${key}`,
      onclick: () => asTable !== table_ && app.go(toggleTable(app.state, spec.id), {replace: true}),
    }, app.t(table_ ? 'figure.table' : 'figure.chart'));
  return h('div.segments', {role: 'group', 'aria-label': app.t('figure.view', {title: spec.kicker})},
    choice(false, 'chart'), choice(true, 'table'));
}
