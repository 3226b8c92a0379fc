// The table of a figure: the same numbers as its chart, each row a way to the papers behind it.
import {h} from './elements.js';

/** The same table where nothing can be opened, as in a report. */
export const plain = ({columns, rows}) => ({
  columns,
  rows: rows.map(({label, cells}) => ({label, pick: null, cells: cells.map((cell) => (cell !== null && typeof cell === 'object' ? cell.text : cell))})),
});

/**
 * @param {{columns: {title: string, number: boolean}[], rows: {label: string, pick: object|null, cells: (string|object)[]}[]}}
 *   spec.table `pick` are the properties of the button that opens what a row counts; a cell may be {text, pick} as well
 */
export function table(app, spec) {
  const {columns, rows} = spec.table;
  return h('div.scroll', {role: 'group', tabindex: '0', 'aria-labelledby': `${spec.id}-title`},
    h('table', {},
      h('thead', {}, h('tr', {}, columns.map((column) =>
        h('th', {scope: 'col', class: column.number ? 'number' : null}, column.title)))),
      h('tbody', {}, rows.map((row) =>
        h('tr', {},
          h('th', {scope: 'row'}, h('bdi', {}, row.pick ? h('button.as-link', row.pick, row.label) : row.label)),
          row.cells.map((cell, index) =>
            columns[index + 1].number ? h('td.number', {}, content(cell)) : h('td', {}, h('bdi', {}, content(cell)))))))));
}

function content(cell) {
  if (cell === null || typeof cell !== 'object') return cell;
  return cell.pick ? h('button.as-link', cell.pick, cell.text) : cell.text;
}
