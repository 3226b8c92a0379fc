// The one module that knows Chart.js. It draws the marks of a plot into the space that the words of a figure leave
// free; words and numbers are text beside it, so the drawing says nothing that the text does not.
import {linesOf} from './charts-lines.js';
import {barsOf, intervalsOf} from './charts-rows.js';

const painters = new WeakMap();
const drawn = new Set();

const KINDS = Object.freeze({bars: barsOf, intervals: intervalsOf, lines: linesOf});

/** A canvas on which a plot will be drawn once it is in the page. */
export function drawing(plot) {
  const element = document.createElement('canvas');
  element.setAttribute('aria-hidden', 'true');
  painters.set(element, () => KINDS[plot.kind](plot, inkOf(element)));
  return element;
}

/** Draws what is new below an element, and lets go of what has left the page. */
export function paint(root) {
  for (const chart of drawn) {
    if (!chart.canvas?.isConnected) {
      chart.destroy();
      drawn.delete(chart);
    }
  }
  for (const element of root.querySelectorAll('canvas')) {
    const configure = painters.get(element);
    if (configure && !globalThis.Chart.getChart(element)) {
      drawn.add(new globalThis.Chart(element, configure()));
    }
  }
}

/** Draws everything again, in the colours of the theme that now holds. */
export function repaint(root) {
  for (const chart of drawn) chart.destroy();
  drawn.clear();
  paint(root);
}

/** What custom properties come to, here and now: a canvas cannot read `light-dark()` itself. */
function inkOf(element) {
  const family = getComputedStyle(element).fontFamily;
  return {
    family,
    of(name, opacity = 1) {
      const before = element.style.color;
      element.style.color = `var(${name})`;
      const colour = getComputedStyle(element).color;
      element.style.color = before;
      return opacity === 1 ? colour : colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
    },
  };
}
