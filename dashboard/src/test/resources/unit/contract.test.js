// What stats-service promises by its golden answers is what the page reads.
import {byId, rows, terms, text} from '/app/series.js';
import {equal, test} from '/unit/check.js';

const golden = async (name) => (await fetch(`/contract/${name}.json`)).json();

test('the topics of the golden answer become rows', async () => {
  const answer = await golden('stats-topics');
  equal(rows(answer, 'zh').map(({label, papers, withCode}) => [label, papers, withCode]).slice(0, 3),
    [['可信、安全、公平与隐私', 22, 6], ['EHR 与临床预测', 12, 7], ['医学影像', 7, 3]]);
  equal([answer.total.papers, answer.total.withCode, answer.total.codeShare.low], [44, 17, 0.2572]);
  equal([answer.dataset.revision, typeof answer.dataset.vocabulary, answer.dataset.asOf], [1, 'string', null]);
  equal(answer.groups.every((group) => group.papersUrl.startsWith('/api/v1/papers')), true);
  equal(answer.total.papersUrl.startsWith('/api/v1/papers'), true);
});

test('the facets of the golden answer become pickers', async () => {
  const facets = await golden('facets');
  equal(text(byId(facets, 'topic').label, 'zh'), '主题');
  const topic = terms(facets, 'topic').get('medical-imaging');
  equal([topic.papers, topic.selectable, text(topic.label, 'en')], [7, 7, 'Medical imaging']);
});
