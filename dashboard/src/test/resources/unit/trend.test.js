import {alone, chosen, legible, mover, scale, seriesAt, spread, venues} from '/app/trend.js';
import {equal, test} from '/unit/check.js';

const period = (venue, year, papers = 10) => ({edition: `${venue}-${year}`, venue, year, papers, label: {en: `${venue.toUpperCase()} ${year}`}});
const point = (papers, value = papers / 10) => ({papers, value, low: value, high: value});
const gap = {papers: null, value: null, low: null, high: null};
const PERIODS = [period('iclr', 2023), period('iclr', 2024, 0), period('iclr', 2025), period('kdd', 2025)];
const answer = {
  periods: PERIODS,
  series: [
    {key: 'a', label: {en: 'A', zh: '甲'}, points: [point(1), gap, point(4), point(9)]},
    {key: 'b', label: {en: 'B'}, points: [point(6), gap, point(5), point(0)]},
  ],
};

test('the venue with most editions comes first', () =>
  equal(venues(answer, 'en').map(({id, label, periods}) => [id, label, periods.length]), [['iclr', 'ICLR', 3], ['kdd', 'KDD', 1]]));

test('an edition without papers is a gap, not a zero', () => {
  const [b, a] = seriesAt(answer, PERIODS.slice(0, 3), 'zh', false);
  equal([b.key, b.papers, a.label, a.papers], ['b', 11, '甲', 5]);
  equal(a.points.map((each) => each && [each.year, each.value]), [[2023, 0.1], null, [2025, 0.4]]);
});

test('a venue has points at its own editions alone', () => {
  const byVenue = {periods: PERIODS, series: [{key: 'kdd', label: 'KDD', points: [point(0), gap, point(0), point(9)]}]};
  equal(seriesAt(byVenue, PERIODS, 'en', true)[0].points.map(Boolean), [false, false, false, true]);
});

test('what the reader chose is shown, else the largest', () => {
  const all = Array.from({length: 12}, (_, index) => ({key: `k${index}`}));
  equal(chosen(all, null).length, 6);
  equal(chosen(all, ['k11']).map(({key}) => key), ['k11']);
  equal(chosen(all, ['gone']).length, 6);
  equal(chosen(all, all.map(({key}) => key)).length, 8);
});

test('the series that moved most is found', () => {
  const move = mover(seriesAt(answer, PERIODS.slice(0, 3), 'en', false));
  equal([move.series.key, move.first.value, move.last.value], ['a', 0.1, 0.4]);
  equal(mover([{points: [point(1), null]}]), null);
});

test('scales end at round numbers', () => {
  equal([scale(0.53), scale(43), scale(1), scale(0)], [{max: 0.6000000000000001, step: 0.2}, {max: 60, step: 20}, {max: 1, step: 0.25}, {max: 1, step: 1}]);
});

test('a scale of counts has no steps between two of them', () => {
  const steps = (most) => {
    const {max, step} = scale(most, true);
    return Array.from({length: max / step + 1}, (_, index) => index * step);
  };
  equal([1, 2, 3, 9, 10, 43].map(steps),
    [[0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 5, 10], [0, 5, 10], [0, 20, 40, 60]]);
  equal(scale(90, true), {max: 100, step: 25});
});

test('labels keep their distance and stay in the picture', () => {
  const places = spread([0.99, 1, 0.5, 0.98], 0.1);
  const sorted = [...places].sort((a, b) => a - b);
  equal(sorted.every((place, index) => index === 0 || place - sorted[index - 1] > 0.0999), true);
  equal([places[2], Math.max(...places) <= 1, Math.min(...places) >= 0], [0.5, true, true]);
  equal(spread(Array(30).fill(0.5), 0.1).every((place) => place >= 0 && place <= 1), true);
});

test('a label of a line that ends at nothing stands above the axis', () => {
  equal(spread([1, 1, 0.2], 0.1, 0.95).map((place) => Number(place.toFixed(3))), [0.85, 0.95, 0.2]);
  equal(spread(Array(30).fill(1), 0.1, 0.95).every((place) => place >= 0 && place <= 0.95), true);
});

test('years keep their distance, the last is written', () => equal(legible([2017, 2018, 2026], 20), [2018, 2026]));

test('a point far from all others stands alone', () => {
  const at = (year, value = 0.5) => ({year, value, low: 0.4, high: 0.6});
  equal(alone([at(2017), at(2018), at(2026), at(2028, null)], 2).map(({year}) => year), [2026]);
});
