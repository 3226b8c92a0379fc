import {
  closed, format, isAdded, language, parse, pinned, question, questionWithout, toggleTable, toggleTerm, withChoices, withFilter, withLang, withOpen, withPick, withoutChoices, withoutFilters, written,
} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const VIEWS = ['', '?topic=a,!b', '?edition=iclr-2026&decision=any&asOf=3', '?table=code,topics&open=topics:medical-imaging&lang=zh', '?open=code:*'];

test('an address is read and written back as it was', () => VIEWS.forEach((view) => equal(format(parse(view)), view)));

test('what is not understood is left out', () => {
  equal(format(parse('?utm_source=1&X=a&topic=%3Cscript%3E&asOf=-1&lang=de&open=javascript:&table=%26topic%3Da')), '');
  equal(format(parse('?topic=&code=a,,b&asOf=0')), '');
});

test('ids have letters of any script, in lower case, and are written so that they are read as they were', () => {
  const state = parse('?topic=手术规划,!учебный-план&base=topic%3D手术规划&of=中华医学会&id=中华医学会-2025-01&open=topics:手术规划');
  equal(state.filters.topic, ['手术规划', '!учебный-план']);
  equal([state.choices.of, state.choices.id, state.open.key], ['中华医学会', '中华医学会-2025-01', '手术规划']);
  equal(/^[!-~]*$/.test(format(state)), true);
  equal(parse(format(state)), state);
  equal(question(parse('?topic=手术规划')), `topic=${encodeURIComponent('手术规划')}`);
  equal(format(parse('?topic=EEG&venue=a%CC%81&id=ICLR&series=a,b c')), '');
});

test('a plus joins terms that a paper must have all of', () => {
  const state = parse('?modality=eeg%2Bmri,ct');
  equal(state.filters.modality, ['eeg+mri', 'ct']);
  equal([format(state), question(state)], ['?modality=eeg%2Bmri,ct', 'modality=eeg%2Bmri,ct']);
  equal(parse('?modality=eeg+mri').filters.modality, ['eeg+mri']);
  equal(parse(`?${written(state.filters)}`).filters, state.filters);
  equal(format(parse('?modality=eeg%2B&topic=!a%2Bb')), '');
});

test('a range of years is a filter', () => {
  const state = parse('?yearTo=2026&yearFrom=2025&topic=a');
  equal([format(state), question(state)], ['?yearFrom=2025&yearTo=2026&topic=a', 'yearFrom=2025&yearTo=2026&topic=a']);
  equal([isAdded('yearFrom'), format(parse('?yearFrom=next&yearTo=2025,2026'))], [false, '']);
});

test('a facet of the installation’s own vocabulary is a filter like any other', () => {
  const state = parse('?task=segmentation,!triage&topic=a&lang=en');
  equal(format(state), '?topic=a&task=segmentation,!triage&lang=en');
  equal(question(state), 'topic=a&task=segmentation,!triage');
  equal([isAdded('task'), isAdded('topic')], [true, false]);
});

test('the order of the parameters does not matter', () =>
  equal(format(parse('?lang=en&decision=any&topic=a')), '?topic=a&decision=any&lang=en'));

test('the services are asked for the filters alone', () => {
  equal(question(parse('?topic=a,b&table=code&open=topics:a&lang=zh&asOf=2')), 'topic=a,b&asOf=2');
  equal(question(parse('?lang=zh')), '');
});

test('a term is added to a filter and taken out again', () => {
  const one = toggleTerm(parse(''), 'topic', 'a');
  const two = toggleTerm(one, 'topic', 'b');
  equal(format(two), '?topic=a,b');
  equal(format(toggleTerm(toggleTerm(two, 'topic', 'a'), 'topic', 'b')), '');
});

test('a term that was excluded is not excluded any more once it is picked', () => {
  equal(format(toggleTerm(parse('?topic=!a,!b'), 'topic', 'a')), '?topic=!b,a');
  equal(format(toggleTerm(parse('?topic=!a'), 'topic', '!a')), '');
});

test('a new filter closes the drawer', () =>
  equal(format(withFilter(parse('?open=topics:a'), 'code', ['open'])), '?code=open'));

test('changes leave the state as it was', () => {
  const state = parse('?topic=a');
  withFilter(state, 'topic', []);
  equal(format(state), '?topic=a');
  equal([state, state.filters, state.filters.topic].every(Object.isFrozen), true);
});

test('clearing keeps the language and the tables', () =>
  equal(format(withoutFilters(parse('?topic=a&asOf=2&table=code&lang=zh'))), '?table=code&lang=zh'));

test('an address of any length is read at once, and left out where it is none', () => {
  equal(parse(`?open=topics:${'a'.repeat(5000)}_`).open, null);
  equal(parse(`?topic=${'a-'.repeat(2500)}_`).filters, {});
});

test('tables and the drawer are opened and closed', () => {
  equal(format(toggleTable(toggleTable(parse(''), 'topics'), 'code')), '?table=code,topics');
  equal(format(toggleTable(parse('?table=code'), 'code')), '');
  equal(format(closed(withOpen(parse(''), 'topics', 'a'))), '');
});

test('what a page lets one choose stays with the page', () => {
  const state = parse('?topic=a&measure=papers&base=edition%3Diclr-2025%26topic%3Da,b&lang=zh');
  equal(state.choices.base, 'edition=iclr-2025&topic=a,b');
  equal(format(state), '?topic=a&measure=papers&base=edition%3Diclr-2025%26topic%3Da,b&lang=zh');
  equal(format(withChoices(state, {measure: null, by: 'code'})), '?topic=a&by=code&base=edition%3Diclr-2025%26topic%3Da,b&lang=zh');
  equal(format(withoutChoices(state)), '?topic=a&lang=zh');
  equal(question(state), 'topic=a');
  equal(format(parse('?base=%3Cscript%3E&from=0&measure=1')), '');
});

test('the language is the address’s, the reader’s, or English', () => {
  equal(language(withLang(parse(''), 'zh'), ['en-US']), 'zh');
  equal(language(parse(''), ['fr', 'zh-Hant-TW', 'en']), 'zh');
  equal(language(parse(''), ['fr']), 'en');
  equal(language(parse(''), []), 'en');
});

test('picking filters by the group and opens it, picking again lets go', () => {
  const once = withPick(parse('?topic=a,b&code=open'), {topic: 'c', modality: 'ct'}, 'pairs', 'ct.c');
  equal(format(once), '?topic=c&code=open&modality=ct&open=pairs:ct.c');
  equal(format(withPick(once, {topic: 'c', modality: 'ct'}, 'pairs', 'ct.c')), '?code=open');
});

test('a question can leave out what its figure picks from', () =>
  equal(questionWithout(parse('?topic=a&code=open&asOf=3'), ['topic']), 'code=open&asOf=3'));

test('an address can be bound to a revision', () => {
  equal(format(pinned(parse('?topic=a&open=topics:a'), 7)), '?topic=a&asOf=7');
  equal(format(pinned(parse('?asOf=3'), 7)), '?asOf=3');
});
