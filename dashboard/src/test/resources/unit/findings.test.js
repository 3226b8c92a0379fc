import {inside, largest, part} from '/app/findings.js';
import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {colours, colourOfTerm} from '/app/palette.js';
import {cut, rest, shade} from '/app/series.js';
import {equal, test} from '/unit/check.js';

const app = (lang) => ({lang, t: translator(lang), f: formatter(lang)});
const KEYS = {one: 'topics.finding', tie: 'finding.tie', none: 'topics.none', inside: true};
const row = (key, papers, label = key) => ({key, papers, label});

test('parts are said in words where there are short ones', () => {
  equal([[22, 44], [44, 44], [1, 3], [49, 100], [17, 44]].map(([count, total]) => part(app('en'), count, total)),
    ['Half', 'All', 'A third', 'About half', '38.6%']);
  equal(part(app('zh'), 3, 4), '四分之三');
});

test('the largest group makes the title', () => {
  const all = [row('t', 22, 'Trustworthy medical AI'), row('c', 12)];
  equal(largest(app('en'), all, 44, KEYS), 'Half of the papers are about trustworthy medical AI');
  equal(largest(app('zh'), [row('t', 22, '可信')], 44, KEYS), '一半的论文属于“可信”');
  equal(largest(app('en'), [row('a', 4, 'ECG'), row('b', 4, 'EEG')], 44, KEYS), 'ECG and EEG lead with 4 of 44 papers each');
  equal(largest(app('en'), [row('none', 30)], 40, KEYS), 'Three quarters of the papers carry no topic');
  equal([largest(app('en'), [], 0, KEYS), largest(app('en'), Array(4).fill(row('x', 1)), 4, KEYS)], [null, null]);
});

test('many that lead together are counted, unless all are even', () => {
  const keys = {...KEYS, ties: 'topics.ties'};
  const leading = ['a', 'b', 'c', 'd'].map((key) => row(key, 4));
  equal(largest(app('en'), [...leading, row('e', 1)], 17, keys), '4 topics lead with 4 of 17 papers each');
  equal(largest(app('zh'), [...leading, row('e', 1)], 17, keys), '4 个主题并列最多，17 篇论文中各有 4 篇');
  equal(largest(app('en'), leading, 16, keys), null);
  equal(largest(app('en'), [...leading, row('e', 1)], 17, KEYS), null);
});

test('names keep their capitals', () =>
  equal(['Clinical NLP', 'MRI', 'X-ray', 'EHR and notes', 'Poster'].map(inside), ['clinical NLP', 'MRI', 'X-ray', 'EHR and notes', 'poster']));

test('a label neither turns the sentence around nor makes it endless', () => {
  const {f} = app('en');
  equal(f.isolate('a\u202eb'), '\u2068a\u202eb\u2069');
  equal([...f.isolate('x'.repeat(5000))].length, 81);
  equal(f.isolate('plain'), 'plain');
});

test('colours differ among what is shown together', () => {
  const facets = {facets: [{id: 'modality', terms: Array.from({length: 20}, (_, index) => ({id: `m${index}`}))}]};
  equal(colourOfTerm(facets, 'presentation', 'oral'), '--series-1');
  equal(new Set(colours(facets, 'modality', ['m0', 'm8', 'm16', 'm1']).values()).size, 4);
  equal(colours(facets, 'modality', ['m3']).get('m3'), '--series-3');
});

test('an answer by two facets is cut into parts', () => {
  const group = (topic, kind, papers) => ({key: [topic, kind], label: [topic, {en: kind, zh: `中${kind}`}], papers});
  equal([...cut({groups: [group('a', 'oral', 1), group('a', 'poster', 2)]}, 'zh')],
    [['a', [{key: 'oral', label: '中oral', papers: 1}, {key: 'poster', label: '中poster', papers: 2}]]]);
});

test('the rest of a share has the same interval from the other side', () =>
  equal(rest({value: 0.25, low: 0.125, high: 0.5}), {value: 0.75, low: 0.5, high: 0.875}));

test('cells are shaded from none to most', () => equal([0, 1, 5, 10].map((count) => shade(count, 10, 6)), [0, 1, 3, 6]));
