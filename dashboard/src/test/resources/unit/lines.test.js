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

test('two venues of one edition each are two editions', () =>
  equal(title(period('iclr', 2026), period('kdd', 2025)), 'There are 2 editions to show, and no line through two of them'));

test('one edition is said to be one', () => equal(title(period('iclr', 2026)), 'There is one edition to show, iclr 2026'));
