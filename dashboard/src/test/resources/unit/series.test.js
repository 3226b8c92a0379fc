import {ceiling, exact, families, rows, terms, text, withCodeFilter, withCodeUrl} from '/app/series.js';
import {equal, test} from '/unit/check.js';

const group = (key, papers, withCode = 0) => ({
  key: [key],
  label: [{en: key.toUpperCase(), zh: `中${key}`}],
  papers,
  share: {value: 0.1, low: 0, high: 1},
  withCode,
  codeShare: {value: 0.1, low: 0, high: 1},
  papersUrl: `/api/v1/papers?topic=${key}`,
});
const answer = (...groups) => ({total: {papers: 44}, groups});
const keys = (all) => all.map((row) => row.key);

test('a label is the reader’s, else English, else nothing', () => {
  equal(text({en: 'a', zh: '甲'}, 'zh'), '甲');
  equal(text({en: 'a'}, 'zh'), 'a');
  equal(text('plain', 'zh'), 'plain');
  equal(text(null, 'zh'), '');
});

test('rows come largest first, equals by label', () =>
  equal(keys(rows(answer(group('c', 1), group('b', 1), group('a', 5)), 'en')), ['a', 'b', 'c']));

test('shares come from the counts, so that they are rounded once', () => {
  const [row] = rows(answer(group('a', 2, 1)), 'en');
  equal(row.share.value, 2 / 44);
  equal(row.codeShare.value, 1 / 2);
  equal(exact({value: 0.5, low: null, high: null}, 0, 0).value, null);
});

test('modalities stand under their families, each with a colour of its own', () => {
  const modalities = rows(answer(group('ct', 3), group('eeg', 4), group('new', 1)), 'en');
  const grouped = families(modalities, rows(answer(group('signal', 4), group('imaging', 3)), 'en'),
    (id) => ({ct: 'imaging', eeg: 'signal'})[id], ['imaging', 'signal']);
  equal(grouped.map((family) => [family.key, family.colour, keys(family.rows)]),
    [['signal', 1, ['eeg']], ['imaging', 0, ['ct']], [null, 0, ['new']]]);
});

test('the papers with code are a narrower filter, never another one', () => {
  equal(withCodeUrl('/api/v1/papers?topic=a'), '/api/v1/papers?topic=a&code=open,anonymous');
  equal(withCodeUrl('/api/v1/papers'), '/api/v1/papers?code=open,anonymous');
  equal(withCodeUrl('/api/v1/papers?code=open,page&topic=a'), '/api/v1/papers?code=open&topic=a');
  equal(withCodeUrl('/api/v1/papers?code=!open'), '/api/v1/papers?code=anonymous');
  equal(withCodeUrl('/api/v1/papers?code=!none'), '/api/v1/papers?code=open,anonymous');
  equal(withCodeUrl('/api/v1/papers?code=none'), null);
  equal(withCodeFilter(['!anonymous']), ['open']);
});

test('an empty chart has a scale', () => equal([ceiling([]), ceiling([{papers: 7}])], [1, 7]));

test('terms are found by id', () => {
  const facets = {facets: [{id: 'topic', terms: [{id: 'a', papers: 1}]}]};
  equal(terms(facets, 'topic').get('a').papers, 1);
  equal(terms(facets, 'other').size, 0);
});
