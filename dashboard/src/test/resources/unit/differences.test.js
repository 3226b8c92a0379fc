import {differences} from '/app/compare/differences.js';
import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const app = (lang) => ({lang, t: translator(lang), f: formatter(lang), state: parse('')});
const facets = {facets: [
  {id: 'topic', label: {en: 'Topic', zh: '主题'}, multiple: false, terms: []},
  {id: 'task', label: {en: 'Task', zh: '任务'}, multiple: true, terms: []},
]};
const row = (key, verdict) => ({
  key, verdict, label: {en: key}, q: 0.2, base: {papers: 20}, other: {papers: 30}, difference: {value: 0.1, low: -0.1, high: 0.3},
});

/** What is said of rows of these verdicts and a test of all together. */
function said(overall, verdicts, {by = 'topic', lang = 'en'} = {}) {
  const side = {papers: 50, revision: 1};
  const compare = {by, overall, base: side, other: side, overlap: 0, rows: verdicts.map((verdict, index) => row(`term-${index}`, verdict))};
  const {title, lead} = differences(app(lang), {compare, facets, source: {path: '', query: ''}, dataset: {revision: 1}}, {base: 'A', other: 'B'});
  return [title, lead];
}

const none = {test: null, p: null};
const SMALL = 'Some terms have too few papers for a test of all of them together.';

test('the title does not deny a difference that the test of all terms together finds', () => {
  const found = {test: 'chi-squared', p: 0.01};
  equal(said(found, ['no-evidence', 'no-evidence'])[0], 'No single topic stands out between B and A; taken together they differ');
  equal(said(found, ['no-evidence', 'too-few'], {lang: 'zh'})[0], '“B”与“A”总体不同，但按主题看没有哪一项差异突出');
  equal(said(found, ['too-few', 'too-few'])[0], 'No single topic stands out between B and A; taken together they differ');
  equal(said({test: 'chi-squared', p: 0.2}, ['no-evidence', 'no-evidence'])[0], 'No evidence that B and A differ');
  equal(said(none, ['too-few', 'too-few'])[0], 'Too few papers to compare B with A');
});

test('why there is no test of all terms together is said as it is', () => {
  const MULTIPLE = 'A paper can have several terms here, so there is no test of all together.';
  equal(said(none, ['no-evidence', 'no-evidence'], {by: 'task'})[1], MULTIPLE);
  equal(said(none, ['no-evidence'])[1], 'There is only one topic here, so there is no test of all together.');
  equal(said(none, ['no-evidence', 'too-few'])[1], SMALL);
});
