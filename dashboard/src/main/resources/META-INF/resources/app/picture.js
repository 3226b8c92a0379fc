// A figure as a drawing that stands by itself: its title, its marks with their words, on what it rests, where it is from.
import {heatMarks} from './picture-heat.js';
import {linesMarks} from './picture-lines.js';
import {rowsMarks} from './picture-rows.js';
import {drawingOf, el, words, wrapped} from './svg.js';

export const WIDTH = 960;
const EDGE = 28;
const KINDS = Object.freeze({bars: rowsMarks, intervals: rowsMarks, heat: heatMarks, lines: linesMarks});

/**
 * @param spec the figure
 * @param {{ink: function(string): string, measure: function(string, number, number): number, family: string}} tools
 *   `ink` gives the colour of a custom property, `measure` the width of a text of a size and weight
 * @param {string|null} address where the figure is to be found; null for the marks alone, in a page that says the rest
 * @returns {{svg: string, width: number, height: number}}
 */
export function picture(spec, tools, address) {
  const margin = address === null ? 2 : EDGE;
  const room = WIDTH - 2 * margin;
  const pen = {y: margin, out: []};
  const lines = (text, size, {weight = 400, colour = '--ink', gap = 1.35, most = 3} = {}) => {
    for (const line of wrapped(text, room, (part) => tools.measure(part, size, weight), most)) {
      pen.y += size * gap;
      pen.out.push(words(line, {x: margin, y: pen.y - size * 0.25, 'font-size': size, 'font-weight': weight, fill: tools.ink(colour)}));
    }
  };
  if (address !== null) head(spec, lines, pen);
  if (spec.legend) legend(spec.legend, pen, {margin, room}, tools);
  for (const part of spec.parts) {
    if (part.heading) {
      lines(part.detail ? `${part.heading} · ${part.detail}` : part.heading, 14, {weight: 600});
      pen.y += 4;
    }
    const {marks, height} = KINDS[part.plot.kind](part.plot, {x: margin, y: pen.y, width: room}, tools);
    pen.out.push(marks);
    pen.y += height + 12;
  }
  if (spec.reading) lines(spec.reading, 12, {colour: '--dim'});
  if (address !== null) foot(spec, lines, pen, address, tools);
  const height = Math.ceil(pen.y + Math.max(8, margin - 8));
  return {
    svg: drawingOf(WIDTH, height, {title: spec.title, family: tools.family},
      el('rect', {width: WIDTH, height, fill: tools.ink('--card')}), ...pen.out),
    width: WIDTH,
    height,
  };
}

function head(spec, lines, pen) {
  lines(spec.kicker, 13, {colour: '--dim'});
  lines(spec.title, 20, {weight: 600});
  if (spec.lead) lines(spec.lead, 14, {colour: '--dim'});
  pen.y += 14;
}

function foot(spec, lines, pen, address, {ink}) {
  pen.y += 10;
  pen.out.push(el('line', {x1: EDGE, x2: WIDTH - EDGE, y1: pen.y, y2: pen.y, stroke: ink('--line')}));
  pen.y += 4;
  lines(`Confscope · ${spec.note}`, 12, {colour: '--dim'});
  lines(address, 11, {colour: '--dim', most: 2});
}

function legend(entries, pen, {margin, room}, {ink, measure}) {
  let x = margin;
  for (const {label, colour} of entries) {
    const [text] = wrapped(label, room / 2, (part) => measure(part, 13, 400), 1);
    const width = measure(text, 13, 400) + 38;
    if (x > margin && x + width > margin + room) {
      x = margin;
      pen.y += 22;
    }
    pen.out.push(el('rect', {x, y: pen.y + 2, width: 12, height: 12, rx: 2, fill: ink(colour)}));
    pen.out.push(words(text, {x: x + 18, y: pen.y + 12.5, 'font-size': 13, fill: ink('--ink')}));
    x += width;
  }
  pen.y += 28;
}
