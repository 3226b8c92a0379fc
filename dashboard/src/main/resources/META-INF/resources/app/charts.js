// Draws the marks of a plot into the space that the words of a figure leave free; words and numbers are text beside it, so
// the drawing says nothing that the text does not. Only this module and those that say what Chart.js wants (charts-*.js)
// know Chart.js.

const painters = new WeakMap();
const drawn = new Set();
let paintings = 0;

/** Chart.js would ask for the size of each drawing between two others, and have the page laid out anew each time. */
const sizes = new ResizeObserver((entries) => {
  for (const {target} of entries) {
    const chart = globalThis.Chart.getChart(target.querySelector('canvas'));
    const {clientWidth, clientHeight} = target;
    if (chart && clientWidth && (chart.width !== clientWidth || chart.height !== clientHeight)) chart.resize(clientWidth, clientHeight);
  }
});

/**
 * A canvas on which a plot will be drawn once it is in the page.
 *
 * @param marksOf makes of the plot and the ink what Chart.js wants
 */
export function drawing(plot, marksOf) {
  const element = document.createElement('canvas');
  element.setAttribute('aria-hidden', 'true');
  painters.set(element, (ink) => marksOf(plot, ink));
  return element;
}

/**
 * Draws what is new below an element, and lets go of what has left the page. What the reader sees is drawn at once, the rest
 * one by one after it; on a page that had no charts before (`opening`) the first is shown before the others are drawn.
 */
export async function paint(root, {opening = false} = {}) {
  const painting = ++paintings;
  if (!globalThis.Chart) await library();
  for (const chart of drawn) {
    if (!chart.canvas?.isConnected) letGo(chart);
  }
  const fresh = [...root.querySelectorAll('canvas')].filter((element) => painters.has(element) && !globalThis.Chart.getChart(element));
  if (fresh.length === 0) return;
  // All are measured before any is drawn, so that the page is laid out once.
  const rooms = new Map(fresh.map((element) => [element, element.parentElement.getBoundingClientRect()]));
  const ink = inkOf(fresh[0]);
  const seen = fresh.filter((element) => rooms.get(element).top < innerHeight && rooms.get(element).bottom > 0);
  const batches = [...(opening ? [seen.slice(0, 1), seen.slice(1)] : [seen]), ...fresh.filter((each) => !seen.includes(each)).map((each) => [each])];
  for (const batch of batches.filter(({length}) => length)) {
    // What is left is drawn by the painting that was asked for since, in its colours.
    if (painting !== paintings) return;
    for (const element of batch.filter((each) => each.isConnected)) draw(element, rooms.get(element), ink);
    await (seen.includes(batch[0]) ? shown() : anotherTask());
  }
}

function draw(element, {width, height}, ink) {
  [element.width, element.height] = [Math.round(width), Math.round(height)];
  drawn.add(new globalThis.Chart(element, configured(element, ink)));
  sizes.observe(element.parentElement);
}

/** When what was drawn is on the screen. */
const shown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const anotherTask = () => new Promise((resolve) => setTimeout(resolve));

/** The page does not wait for Chart.js to ask for what is to be drawn. */
const library = () => new Promise((resolve, reject) => {
  const script = document.getElementById('chart-js');
  script.addEventListener('load', resolve);
  script.addEventListener('error', () => reject(new Error('Chart.js could not be read')));
});

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
