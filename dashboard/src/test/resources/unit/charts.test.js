import {linesOf} from '/app/charts-lines.js';
import {drawing, paint} from '/app/charts.js';
import {equal, test} from '/unit/check.js';

const ink = {family: 'serif', size: (points) => points, of: () => 'rgb(0, 0, 0)'};
const points = [{year: 2025, value: 0, low: 0, high: 0.2}, {year: 2026, value: 0.5, low: 0.3, high: 0.7}];
const series = (key) => ({key, label: key, colour: '--series-0', shape: 'circle', points});

test('a click on the edge of a band opens the line that it lies on', () => {
  const opened = [];
  const chart = linesOf({
    years: [2025, 2026], series: [series('a'), series('b')], max: 1, step: 0.25, tick: String, say: String, far: 2,
    onPoint: (each, point) => opened.push([each.key, point.year]),
  }, ink);
  const hit = (index) => chart.data.datasets.map((dataset, datasetIndex) => ({datasetIndex, index, line: dataset.series}));
  const click = (hits) => chart.options.onClick({}, hits, chart);

  click(hit(0).filter(({line, datasetIndex}) => line === 'b' || datasetIndex === 3));
  click(hit(1).filter(({line}) => line === 'a'));
  click(hit(1).filter(({line}) => line === undefined));
  click([]);

  equal(opened, [['b', 2025], ['a', 2026]]);
});

/** Stands for Chart.js: remembers what was drawn. */
class Remembering {
  static made = new Map();

  static getChart = (element) => Remembering.made.get(element);

  constructor(element) {
    this.canvas = element;
    Remembering.made.set(element, this);
  }

  resize() {}

  destroy() {}
}

/** How many of three plots in sight are drawn at once, and how many in the end. */
async function painted(how) {
  globalThis.Chart = Remembering;
  const root = document.createElement('div');
  for (let plot = 0; plot < 3; plot++) {
    const place = document.createElement('div');
    place.append(drawing({}, () => ({options: {}})));
    root.append(place);
  }
  document.body.append(root);
  const drawn = () => [...root.querySelectorAll('canvas')].filter(Remembering.getChart).length;
  const painting = paint(root, how);
  const atOnce = drawn();
  await painting;
  root.remove();
  return [atOnce, drawn()];
}

test('what is in sight is drawn at once, but where a page opens the first chart is shown before the others', async () => {
  equal([await painted(), await painted({opening: true})], [[3, 3], [1, 3]]);
});
