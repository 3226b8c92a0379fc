import {linesOf} from '/app/charts-lines.js';
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
