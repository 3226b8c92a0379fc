// Lines over years as a drawing, each labelled where it ends.
import {el, fit, words} from './svg.js';
import {alone, legible} from './trend.js';

const HEIGHT = 340;
const LEFT = 52;
const LABELS = 210;
const AXIS = 28;
const SIZE = 5;

export function linesMarks(plot, {x, y, width}, tools) {
  const {ink, measure} = tools;
  const {years, series, max, step, tick} = plot;
  const area = {left: x + LEFT, right: x + width - LABELS, top: y + 8, bottom: y + HEIGHT};
  const [from, to] = [years[0] - 0.25, years.at(-1) + 0.25];
  const at = (year) => area.left + ((year - from) / (to - from)) * (area.right - area.left);
  const of = (value) => area.bottom - (value / max) * (area.bottom - area.top);
  const out = [];
  for (let value = 0; value <= max + step / 2; value += step) {
    out.push(el('line', {x1: area.left, x2: area.right, y1: of(value), y2: of(value), stroke: ink(value === 0 ? '--edge' : '--line')}));
    out.push(words(tick(value), {x: area.left - 8, y: of(value) + 4, 'text-anchor': 'end', 'font-size': 12, fill: ink('--dim')}));
  }
  for (const year of legible(years, at(1) - at(0))) {
    out.push(words(String(year), {x: at(year), y: area.bottom + 20, 'text-anchor': 'middle', 'font-size': 12, fill: ink('--dim')}));
  }
  for (const each of series) out.push(band(each, at, of, plot.far, ink), whiskers(each, at, of, plot.far, ink));
  for (const each of series) out.push(line(each, at, of, plot.far, ink));
  for (const each of series) {
    out.push(words(fit(each.label, LABELS - 14, (part) => measure(part, 13, 600)), {
      x: area.right + 12, y: area.top + each.place * (area.bottom - area.top) + 4.5, 'font-size': 13, 'font-weight': 600, fill: ink(`${each.colour}-text`),
    }));
  }
  return {marks: out.join(''), height: HEIGHT + AXIS};
}

/** Runs of points without a gap, none longer than so many years. */
function runs(points, far = Infinity) {
  const found = [[]];
  for (const point of points) {
    if (point.value !== null && point.year - (found.at(-1).at(-1)?.year ?? point.year) > far) found.push([]);
    if (point.value === null) found.push([]);
    else found.at(-1).push(point);
  }
  return found.filter((run) => run.length > 0);
}

const whiskers = ({points, colour}, at, of, far, ink) => alone(points, far).map(({year, low, high}) =>
  el('line', {x1: at(year), x2: at(year), y1: of(low), y2: of(high), stroke: ink(colour), 'stroke-opacity': 0.6, 'stroke-width': 1.5})).join('');

function band({points, colour}, at, of, far, ink) {
  return runs(points, far).filter((run) => run.length > 1 && run.every(({low}) => low !== null && low !== undefined)).map((run) => {
    const edge = [...run.map(({year, high}) => [year, high]), ...[...run].reverse().map(({year, low}) => [year, low])];
    return el('polygon', {points: edge.map(([year, value]) => `${round(at(year))},${round(of(value))}`).join(' '), fill: ink(colour), 'fill-opacity': 0.14});
  }).join('');
}

function line({points, colour, shape}, at, of, far, ink) {
  const marks = [];
  for (const run of runs(points)) {
    run.slice(1).forEach((point, index) => marks.push(el('line', {
      x1: at(run[index].year), y1: of(run[index].value), x2: at(point.year), y2: of(point.value), stroke: ink(colour), 'stroke-width': 2.25,
      'stroke-dasharray': point.year - run[index].year > far ? '3 5' : null,
    })));
  }
  for (const {year, value} of points) if (value !== null) marks.push(dot(shape, at(year), of(value), ink(colour)));
  return marks.join('');
}

function dot(shape, x, y, fill) {
  if (shape === 'square') return el('rect', {x: x - SIZE * 0.8, y: y - SIZE * 0.8, width: SIZE * 1.6, height: SIZE * 1.6, fill});
  if (shape === 'triangle') return polygon([[x, y - SIZE], [x + SIZE, y + SIZE * 0.8], [x - SIZE, y + SIZE * 0.8]], fill);
  if (shape === 'diamond') return polygon([[x, y - SIZE], [x + SIZE, y], [x, y + SIZE], [x - SIZE, y]], fill);
  return el('circle', {cx: x, cy: y, r: SIZE * 0.85, fill});
}

const polygon = (points, fill) => el('polygon', {points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '), fill});

const round = (value) => Math.round(value * 100) / 100;
