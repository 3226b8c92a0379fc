import {byRule, inContext, pieces, words} from '/app/evidence.js';
import {equal, test} from '/unit/check.js';

const mark = (text, term, start, end) => ({facet: 'modality', term, start, end, text: text.slice(start, end)});

test('the pieces of a text are the text', () => {
  const text = '脑电 EEG 与 👩‍⚕️ iEEG';
  const evidence = [mark(text, 'eeg', 3, 6), mark(text, 'eeg', 0, 2)];
  const found = pieces(text, evidence);
  equal(found.map((piece) => piece.text).join(''), text);
  equal(found.filter((piece) => piece.terms.length).map((piece) => piece.text), ['脑电', 'EEG']);
});

test('overlapping evidence shares its pieces', () => {
  const text = 'brain MRI scan';
  equal(pieces(text, [mark(text, 'a', 0, 9), mark(text, 'b', 6, 14)]).map(({text: words_, terms}) => [words_, terms]),
    [['brain ', ['a']], ['MRI', ['a', 'b']], [' scan', ['b']]]);
});

test('evidence that does not fit the text marks nothing', () => {
  equal(pieces('abc', [{facet: 'modality', term: 'ct', start: 1, end: 9, text: 'bc'}]), [{text: 'abc', terms: [], evidence: []}]);
  equal(pieces('abc', [{facet: 'modality', term: 'ct', start: 0, end: 2, text: 'xy'}]), [{text: 'abc', terms: [], evidence: []}]);
  equal(pieces('abc', [{facet: 'modality', term: 'ct', start: -1, end: 2, text: 'ab'}]), [{text: 'abc', terms: [], evidence: []}]);
  equal(pieces('', []), []);
});

test('the same word in another case is said once', () => {
  const all = [['CT', 'ct'], ['ct', 'ct'], ['computed tomography', 'ct'], ['MRI', 'mri']].map(([text, term]) => ({facet: 'modality', term, text}));
  equal(words([...all, {facet: 'family', term: 'imaging', text: 'CT'}], 'modality'),
    new Map([['ct', ['CT', 'computed tomography']], ['mri', ['MRI']]]));
});

test('evidence is told by term and by rule', () =>
  equal(byRule([
    {facet: 'modality', term: 'ct', rule: 'ct/acronym', text: 'CT', field: 'abstract'},
    {facet: 'modality', term: 'ct', rule: 'ct/spelled-out', text: 'CT scans', field: 'titleEn'},
    {facet: 'modality', term: 'ct', rule: 'ct/acronym', text: 'ct', field: 'titleEn'},
  ]), [{facet: 'modality', term: 'ct', rules: [
    {rule: 'ct/acronym', words: [{text: 'CT', times: 2, fields: ['abstract', 'titleEn']}]},
    {rule: 'ct/spelled-out', words: [{text: 'CT scans', times: 1, fields: ['titleEn']}]},
  ]}]));

test('a match is shown among the words around it', () => {
  equal(inContext('we use a CT scanner', {start: 9, end: 11, text: 'CT'}, 4), {before: '… e a ', words: 'CT', after: ' sca …'});
  equal(inContext('CT', {start: 0, end: 2, text: 'CT'}, 40), {before: '', words: 'CT', after: ''});
  equal(inContext('👩CT👩', {start: 2, end: 4, text: 'CT'}, 1), {before: '… ', words: 'CT', after: '👩'});
  equal(inContext('CT', {start: 0, end: 2, text: 'MR'}, 40), null);
});
