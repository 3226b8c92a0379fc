import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {behind} from '/app/overview/behind.js';
import {kinds} from '/app/overview/kinds.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const LABELS = {oral: 'Oral', poster: 'Poster', none: 'Not given'};
const group = (topic, presentation, papers) =>
  ({key: [topic, presentation], label: [{en: topic}, {en: LABELS[presentation]}], papers, share: {}, codeShare: {}, papersUrl: ''});
const facet = (id, terms) => ({id, label: {en: id}, multiple: false, terms: terms.map((term) => ({id: term, label: {en: LABELS[term]}}))});

test('bars are whole where papers have a presentation that the facets under the filter lack', () => {
  const app = {lang: 'en', t: translator('en'), f: formatter('en'), state: parse('?topic=a')};
  const groups = [group('a', 'poster', 3), group('a', 'oral', 1), group('b', 'none', 3), group('b', 'poster', 1)];
  const spec = kinds(app, {
    kinds: {query: {by: ['topic', 'presentation']}, total: {papers: 8}, groups},
    facets: {facets: [facet('presentation', ['oral', 'spotlight', 'poster']), facet('decision', [])]},
    dataset: {revision: 1, asOf: null}, sources: {kinds: null}, total: {papers: 4},
  });

  equal(spec.legend.map(({label}) => label), ['Oral', 'Poster', 'Not given']);
  equal(new Set(spec.legend.map(({colour}) => colour)).size, 3);
  equal(spec.parts[0].plot.rows.map(({parts}) => parts.reduce((sum, {value}) => sum + value, 0)), [1, 1, 1]);
});

test('a row opens what it counts, whatever presentation is filtered by', () => {
  const part = (topic, presentation, papers) =>
    ({...group(topic, presentation, papers), papersUrl: `/api/v1/papers?decision=accepted&presentation=${presentation}&topic=${topic}`});
  const data = {
    kinds: {groups: [part('b', 'poster', 9), part('a', 'poster', 7), part('a', 'oral', 3)]},
    facets: {facets: [facet('topic', []), facet('presentation', ['oral', 'poster'])]},
  };
  const opened = (search, key) =>
    behind({lang: 'en', t: translator('en'), f: formatter('en'), state: parse(search)}, data, {figure: 'kinds', key});
  const whole = {title: 'a', facet: 'topic', papers: 10, papersUrl: '/api/v1/papers?decision=accepted&topic=a'};

  equal(opened('?topic=a', 'a'), whole);
  equal(opened('?presentation=poster', 'a'), {...whole, only: {topic: ['a'], presentation: []}});
  equal(opened('', 'c'), null);
});
