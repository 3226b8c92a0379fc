// The marks of a plot in rows, as a drawing: a label, bars or an interval, the number.
import {el, fit, words} from './svg.js';

const ROW = 30;
const LABEL = 270;
const GAP = 16;
const AXIS = 26;
const FADED = 0.3;

export function rowsMarks(plot, {x, y, width}, tools) {
  const detail = Math.max(0, ...plot.rows.map((row) => tools.measure(row.detail ?? '', 13, 400)));
  const number = Math.max(0, ...plot.rows.map((row) => tools.measure(row.value, 14, 600)));
  const area = {left: x + LABEL + GAP, right: x + width - number - detail - 2 * GAP};
  const drawRow = plot.kind === 'bars' ? bar : interval;
  const scale = scaleOf(plot, area);
  const out = plot.kind === 'intervals' ? axis(plot, scale, {y, height: plot.rows.length * ROW}, tools) : [];
  plot.rows.forEach((row, index) => {
    const middle = y + index * ROW + ROW / 2;
    out.push(label(row, x, middle, tools), drawRow(row, scale, middle, tools), value(row, {right: x + width, detail}, middle, tools));
  });
  return {marks: out.join(''), height: plot.rows.length * ROW + (plot.kind === 'intervals' ? AXIS : 0)};
}

function scaleOf({min = 0, max}, {left, right}) {
  return (each) => left + ((each - min) / (max - min)) * (right - left);
}

function label(row, x, middle, {ink, measure}) {
  const text = fit(row.label, LABEL, (part) => measure(part, 14, 400));
  return words(text, {x, y: middle + 5, fill: ink(row.off ? '--dim' : '--ink')});
}

function value(row, {right, detail}, middle, {ink}) {
  return words(row.value, {x: right - detail - GAP, y: middle + 5, 'text-anchor': 'end', 'font-weight': 600, fill: ink('--ink')})
    + words(row.detail ?? '', {x: right, y: middle + 5, 'text-anchor': 'end', 'font-size': 13, fill: ink('--dim')});
}

function bar(row, scale, middle, {ink}) {
  let from = 0;
  return row.parts.map((part) => {
    const [left, right] = [scale(from), scale(from + part.value)];
    from += part.value;
    return part.value > 0
      ? el('rect', {
        x: left, y: middle - 8, width: Math.max(2, right - left - (row.parts.length > 1 ? 1 : 0)), height: 16,
        fill: ink(part.colour), 'fill-opacity': row.off ? FADED : null,
      })
      : '';
  }).join('');
}

function interval({interval: {value: at, low, high}, off, hollow, colour = '--mark'}, scale, middle, {ink}) {
  if (at === null) return '';
  const opacity = off ? FADED : null;
  return el('rect', {
    x: scale(low), y: middle - 4, width: Math.max(2, scale(high) - scale(low)), height: 8, rx: 4, fill: ink(`${colour}-soft`), 'fill-opacity': opacity,
  }) + el('circle', {
    cx: scale(at), cy: middle, r: 5, fill: ink(hollow ? '--card' : colour), stroke: ink(hollow ? colour : '--card'),
    'stroke-width': hollow ? 2 : 1.5, 'fill-opacity': hollow ? null : opacity,
  });
}

function axis({min, max, step, tick, reference}, scale, {y, height}, {ink}) {
  const out = [];
  const steps = Math.round((max - min) / step);
  for (let index = 0; index <= steps; index++) {
    const at = min + index * step;
    out.push(el('line', {x1: scale(at), x2: scale(at), y1: y, y2: y + height, stroke: ink('--line')}));
    if (index % 2 === 0) {
      out.push(words(tick(at), {x: scale(at), y: y + height + 17, 'text-anchor': 'middle', 'font-size': 12, fill: ink('--dim')}));
    }
  }
  if (reference !== null) {
    out.push(el('line', {
      x1: scale(reference), x2: scale(reference), y1: y, y2: y + height, stroke: ink('--dim'), 'stroke-dasharray': '3 3',
    }));
  }
  return out;
}
