import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {parse} from '/app/state.js';
import {trend} from '/app/trends/lines.js';
import {equal, test} from '/unit/check.js';

const app = {lang: 'en', t: translator('en'), f: formatter('en'), state: parse('?by=venue&measure=papers')};
const period = (venue, year) => ({edition: `${venue}-${year}`, venue, year, papers: 5, label: `${venue} ${year}`});
const title = (...periods) => {
  const point = (venue, each) => ({edition: each.edition, papers: each.venue === venue ? 5 : 0, value: 5, low: null, high: null});
  const series = [...new Set(periods.map(({venue}) => venue))].map((venue) =>
    ({key: venue, label: venue, points: periods.map((each) => point(venue, each))}));
  return trend(app, {
    trends: {periods, series}, facets: {facets: [{id: 'venue', label: 'Venue', terms: []}]}, source: {path: '', query: ''}, dataset: {revision: 1},
  }).title;
};

test('an axis of few papers counts whole ones', () => {
  const periods = [period('iclr', 2025), period('iclr', 2026)];
  const points = periods.map(({edition}) => ({edition, papers: 2, value: 2, low: null, high: null}));
  const series = [{key: 'a', label: 'a', points}];
  const {parts} = trend({...app, state: parse('?measure=papers')}, {
    trends: {periods, series}, facets: {facets: [{id: 'topic', label: 'Topic', terms: []}]}, source: {path: '', query: ''}, dataset: {revision: 1},
  });
  equal([parts[0].plot.max, parts[0].plot.step], [2, 1]);
});

test('two venues of one edition each are two editions', () =>
  equal(title(period('iclr', 2026), period('kdd', 2025)), 'There are 2 editions to show, and no line through two of them'));

test('one edition is said to be one', () => equal(title(period('iclr', 2026)), 'There is one edition to show, iclr 2026'));
