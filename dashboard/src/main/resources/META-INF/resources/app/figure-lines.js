// The chart of a figure of lines: the drawing, and beside it a name where each line ends.
import {linesOf} from './charts-lines.js';
import {drawing} from './charts.js';
import {h} from './elements.js';
import {legend} from './figure-rows.js';

export function linesChart(app, spec) {
  const {plot} = spec.parts[0];
  return h('div.lines-figure', {},
    h('div.trend-lines', {},
      h('div.lines-ink', {}, drawing(plot, linesOf)),
      h('ul.line-labels', {'aria-hidden': 'true'}, plot.series.map(label))),
    spec.legend ? legend(app, spec.legend) : null);
}

function label(series) {
  const item = h('li', {class: `${series.colour.slice(2)}-text`, title: series.label}, h('bdi', {}, series.label));
  item.style.setProperty('--at', series.place);
  return item;
}
