// The one module that knows Chart.js. It draws the marks of a plot into the space that the words of a figure leave
// free; words and numbers are text beside it, so the drawing says nothing that the text does not.
import {linesOf} from './charts-lines.js';
import {barsOf, intervalsOf} from './charts-rows.js';

const painters = new WeakMap();
const drawn = new Set();

const KINDS = Object.freeze({bars: barsOf, intervals: intervalsOf, lines: linesOf});

/** Chart.js would ask for the size of each drawing between two others, and have the page laid out anew each time. */
const sizes = new ResizeObserver((entries) => {
  for (const {target} of entries) {
    const chart = globalThis.Chart.getChart(target.querySelector('canvas'));
    const {clientWidth, clientHeight} = target;
    if (chart && clientWidth && (chart.width !== clientWidth || chart.height !== clientHeight)) chart.resize(clientWidth, clientHeight);
  }
});

/** A canvas on which a plot will be drawn once it is in the page. */
export function drawing(plot) {
  const element = document.createElement('canvas');
  element.setAttribute('aria-hidden', 'true');
  painters.set(element, (ink) => KINDS[plot.kind](plot, ink));
  return element;
}

/** Draws what is new below an element, and lets go of what has left the page. */
export function paint(root) {
  for (const chart of drawn) {
    if (!chart.canvas?.isConnected) letGo(chart);
  }
  const fresh = [...root.querySelectorAll('canvas')].filter((element) => painters.has(element) && !globalThis.Chart.getChart(element));
  if (fresh.length === 0) return;
  const rooms = fresh.map(({parentElement: {clientWidth, clientHeight}}) => [clientWidth, clientHeight]);
  const ink = inkOf(fresh[0]);
  fresh.forEach((element, index) => {
    [element.width, element.height] = rooms[index];
    drawn.add(new globalThis.Chart(element, configured(element, ink)));
    sizes.observe(element.parentElement);
  });
}

function configured(element, ink) {
  const {options, ...rest} = painters.get(element)(ink);
  return {...rest, options: {...options, responsive: false}};
}

function letGo(chart) {
  if (chart.canvas?.parentElement) sizes.unobserve(chart.canvas.parentElement);
  chart.destroy();
  drawn.delete(chart);
}

/** Draws everything again, in the colours of the theme that now holds. */
export function repaint(root) {
  [...drawn].forEach(letGo);
  paint(root);
}

/** What custom properties come to, here and now: a canvas cannot read `light-dark()` itself. Each is asked for once. */
function inkOf(element) {
  const family = getComputedStyle(element).fontFamily;
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const colours = new Map();
  const read = (name) => {
    const before = element.style.color;
    element.style.color = `var(${name})`;
    const colour = getComputedStyle(element).color;
    element.style.color = before;
    return colour;
  };
  return {
    family,
    /** How many points a length comes to that is given at the usual size of text. */
    size: (points) => points * scale,
    of(name, opacity = 1) {
      if (!colours.has(name)) colours.set(name, read(name));
      const colour = colours.get(name);
      return opacity === 1 ? colour : colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
    },
  };
}
