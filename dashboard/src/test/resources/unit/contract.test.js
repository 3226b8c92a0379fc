// What stats-service promises by its golden answers is what the page reads.
import {sorted} from '/app/comparison.js';
import {byId, rows, terms, text} from '/app/series.js';
import {seriesAt, venues} from '/app/trend.js';
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

test('the trends of the golden answer become lines of a venue', async () => {
  const answer = await golden('trends');
  const [venue] = venues(answer, 'en');
  equal([venue.id, venue.label, venue.periods.length], ['iclr', 'ICLR', 1]);
  const [poster, oral] = seriesAt(answer, venue.periods, 'zh', false);
  equal([poster.label, poster.papers, poster.points[0].value, poster.points[0].low, poster.points[0].year], ['海报', 43, 0.9773, 0.8819, 2026]);
  equal([oral.key, oral.points[0].papersUrl], ['oral', '/api/v1/papers?edition=iclr-2026&presentation=oral']);
});

test('the comparison of the golden answer becomes differences by size', async () => {
  const answer = await golden('compare');
  equal([answer.by, answer.base.papers, answer.other.papers, answer.overlap], ['code', 12, 22, 0]);
  equal('test' in answer.overall && 'p' in answer.overall, true);
  const list = sorted(answer.rows);
  equal(list.every(({verdict}) => ['more', 'less', 'no-evidence', 'too-few'].includes(verdict)), true);
  equal(list.every(({base, other, difference, key, label}) => key && text(label, 'zh') && base.papers >= 0 && other.papers >= 0
    && 'value' in difference && 'low' in difference && 'high' in difference), true);
});

test('the pairs of the golden answer become a table', async () => {
  const {rows: sides, columns, cells, papers} = await golden('cooccurrence');
  equal(papers, 44);
  const known = (all, key) => all.some((side) => side.key === key && text(side.label, 'zh'));
  equal(cells.length > 0 && cells.every((cell) => known(sides, cell.row) && known(columns, cell.column) && cell.papers >= 0 && 'lift' in cell), true);
});

test('the changes of the golden answer become a list of terms', async () => {
  const diff = await golden('diff');
  equal([diff.from, diff.to, diff.added, diff.removed, diff.changed], [0, 1, 44, 0, 0]);
  const topic = byId({facets: diff.byFacet}, 'topic');
  equal([text(topic.label, 'en'), topic.terms[0].gained, topic.terms[0].lost], ['Topic', 22, 0]);
});
