// The names of the list's columns; those one can sort by are buttons.
import {h} from '../elements.js';
import {orderOf, withOrder} from './query.js';
import {COLUMNS} from './row.js';

/** For each such column its two orders, the one that comes first on top. */
const SORTED = Object.freeze({paper: ['title', '-title'], edition: ['-year', 'year']});

const NAMES = Object.freeze({
  paper: 'papers.column.paper',
  edition: 'papers.column.edition',
  topic: 'papers.column.topic',
  presentation: 'papers.column.presentation',
  modality: 'papers.column.modality',
  code: 'papers.column.code',
});

export const listHead = (app) => h('div.list-row', {role: 'row', 'aria-rowindex': 1}, COLUMNS.map((column) => name(app, column)));

function name(app, column) {
  const label = app.t(NAMES[column]);
  const orders = SORTED[column];
  if (!orders) return h(`div.cell.${column}`, {role: 'columnheader'}, label);
  const order = orders.includes(orderOf(app.state)) ? orderOf(app.state) : null;
  const down = order?.startsWith('-');
  return h(`div.cell.${column === 'paper' ? 'title' : column}`, {role: 'columnheader', 'aria-sort': order && (down ? 'descending' : 'ascending')},
    h('button.as-link', {
      type: 'button',
      'data-focus': `sort-${column}`,
      onclick: () => app.go(withOrder(app.state, orders[order === orders[0] ? 1 : 0])),
    }, label, order ? h('span', {'aria-hidden': 'true'}, down ? ' ↓' : ' ↑') : null));
}
