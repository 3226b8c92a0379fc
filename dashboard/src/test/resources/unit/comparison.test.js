import {reach, readyMade, selection, side, sorted} from '/app/comparison.js';
import {isLater, revisionsOf} from '/app/compare/revisions.js';
import {parse, written} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const row = (key, verdict, value, papers = 20) =>
  ({key, verdict, base: {papers}, other: {papers}, difference: {value, low: value - 0.1, high: value + 0.1}});

test('a selection is read and written', () => {
  equal(written(selection('topic=a,b&edition=iclr-2025')), 'edition=iclr-2025&topic=a,b');
  equal([selection(undefined), selection('X=1')], [{}, {}]);
});

test('a side has what both have, and its own instead', () =>
  equal(side({topic: ['a'], code: ['open']}, {topic: ['b']}), {topic: ['b'], code: ['open']}));

test('the last edition is compared with the one before it of the same venue', () => {
  const edition = (venue, year, accepted = 9) => ({id: `${venue}-${year}`, venue, year, accepted});
  const pairs = readyMade([edition('kdd', 2026), edition('iclr', 2026), edition('iclr', 2025, 0), edition('iclr', 2024)], () => false);
  equal(pairs, [{id: 'editions-iclr-2026', base: {edition: ['iclr-2024']}, other: {edition: ['iclr-2026']}, by: null}]);
});

test('oral against poster, and with code against without, where there are such papers', () => {
  equal(readyMade([], () => true).map(({id}) => id), ['oral', 'code']);
  equal(readyMade([], (facet) => facet === 'code').map(({id}) => id), ['code']);
});

test('differences come by size, what cannot be judged comes last', () =>
  equal(sorted([row('few', 'too-few', 0.9), row('small', 'no-evidence', 0.1), row('less', 'less', -0.4), row('more', 'more', 0.3)]).map(({key}) => key),
    ['less', 'more', 'small', 'few']));

test('the axis holds all intervals that are drawn', () => {
  equal(reach([row('a', 'more', 0.33), row('b', 'too-few', 0.9)]), 0.5);
  equal([reach([]), reach([row('a', 'less', -1)])], [0.1, 1]);
});

test('two revisions are compared in their order, however they are named', () => {
  const between = (search, newest = 5) => Object.values(revisionsOf(parse(search), newest));
  equal([between(''), between('?from=4&to=2'), between('?to=1')], [[4, 5], [2, 4], [1, 1]]);
  equal(between('', 1), [1, 1]);
});

test('revisions that are not there yet do not become others', () => {
  const states = [['?from=6&to=7', 3], ['?from=9', 5], ['?to=2', 1], ['?from=4&to=5', 5]];
  equal(states.map(([search, newest]) => {
    const revisions = revisionsOf(parse(search), newest);
    return [revisions.from, revisions.to, isLater({revisions, newest})];
  }), [[6, 7, true], [5, 9, true], [1, 2, true], [4, 5, false]]);
});
