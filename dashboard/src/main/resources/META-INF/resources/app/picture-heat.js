// The shaded table as a drawing.
import {el, fit, words, wrapped} from './svg.js';

const ROW = 28;
const LABEL = 210;
const HEAD = 4;
const LINE = 15;

export function heatMarks({rows, columns, corner, steps}, {x, y, width}, {ink, measure}) {
  const wide = (width - LABEL) / columns.length;
  const thin = (part) => measure(part, 12, 400);
  const heads = columns.map((column) => wrapped(column.label, wide - 6, thin, HEAD));
  const top = y + Math.max(...heads.map((lines) => lines.length)) * LINE + 8;
  const out = [words(corner, {x, y: top - 8, 'font-size': 12, fill: ink('--dim')})];
  heads.forEach((lines, column) => lines.forEach((line, index) => out.push(words(line, {
    x: x + LABEL + (column + 0.5) * wide, y: top - 8 - (lines.length - 1 - index) * LINE, 'text-anchor': 'middle', 'font-size': 12, fill: ink('--dim'),
  }))));
  rows.forEach((row, index) => {
    const at = top + index * ROW;
    out.push(words(fit(row.label, LABEL - 12, (part) => measure(part, 13, 400)), {x, y: at + 18, 'font-size': 13, fill: ink('--ink')}));
    row.cells.forEach((cell, column) => out.push(square(cell, x + LABEL + column * wide, at, wide, steps, ink)));
  });
  return {marks: out.join(''), height: top - y + rows.length * ROW};
}

function square({value, level, off}, x, y, width, steps, ink) {
  const colour = off ? '--dim' : level > steps / 2 ? '--heat-ink-high' : '--heat-ink-low';
  return el('rect', {x: x + 1, y: y + 1, width: width - 2, height: ROW - 2, rx: 4, fill: ink(`--heat-${off ? 0 : level}`)})
    + (value ? words(value, {x: x + width / 2, y: y + 18, 'text-anchor': 'middle', 'font-size': 13, fill: ink(colour)}) : '');
}
