// A paper's own page: what it says, what it is filed under and why, what does not count, and where it comes from.
import {ApiError, get, INGEST} from '../api.js';
import {h} from '../elements.js';
import {facets, labeller} from '../labels.js';
import {languageOf, links} from '../paper.js';
import {blockedList} from '../paper/blocked.js';
import {explainer} from '../paper/explained.js';
import {provenance} from '../paper/provenance.js';
import {explanation, telling, termLink, termList} from '../paper/terms.js';
import {revisionsOf} from '../paper/versions.js';
import {listQuery, withPaper} from '../papers/query.js';
import {byId, text} from '../series.js';
import {question, withAsOf} from '../state.js';
import {leads} from '../way.js';

const NEIGHBOURS = 200;
const VERSIONS = 12;

/** @param shelf the library of the lists that were read, to find the paper before and the one after */
export async function load(state, signal, shelf) {
  const answer = await facets(question(state), signal);
  try {
    const paper = await read(state.choices.id, state.asOf, signal);
    const [versions, around] = await Promise.all([versionsOf(paper, signal), neighbours(state, answer, signal, shelf)]);
    return Object.freeze({facets: answer, dataset: answer.dataset, paper, ...versions, around});
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return Object.freeze({facets: answer, dataset: answer.dataset, paper: null, failure});
  }
}

const addressOf = (id, asOf) => `${INGEST}/api/v1/papers/${encodeURIComponent(id)}?explain=true${asOf ? `&asOf=${asOf}` : ''}`;

const read = (id, asOf, signal) => get(addressOf(id, asOf), {signal});

/** The paper at the last few revisions that changed it, and how many earlier ones are left out. */
async function versionsOf(paper, signal) {
  const all = revisionsOf(paper);
  const revisions = all.slice(-VERSIONS);
  const versions = revisions.length === 1
    ? [{revision: revisions[0], paper}]
    : await Promise.all(revisions.map((revision) => versionAt(paper.id, revision, signal)));
  return {versions, earlier: all.length - revisions.length};
}

/** Its paper is null at a revision that did not have it; `unknown` where that could not be found out. */
async function versionAt(id, revision, signal) {
  try {
    return {revision, paper: await read(id, revision, signal)};
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return {revision, paper: null, unknown: failure.status !== 404};
  }
}

/** Where the paper stands in the list that the address describes: null where that is not among its first papers. */
async function neighbours(state, answer, signal, shelf) {
  const query = listQuery(state);
  const revision = answer.dataset?.revision ?? '';
  let reader = shelf.find(query, revision);
  try {
    if (!reader) {
      const {fresh, keep} = shelf.begin(query, state.choices.q ?? '', revision);
      await fresh.more(signal, NEIGHBOURS);
      keep();
      reader = fresh;
    }
    const at = () => reader.items.findIndex((paper) => paper.id === state.choices.id);
    if (at() === reader.items.length - 1 && reader.goesOn) await reader.more(signal);
    return at() < 0 ? null : {index: at(), total: reader.total, before: reader.items[at() - 1] ?? null, after: reader.items[at() + 1] ?? null};
  } catch (failure) {
    if (failure instanceof ApiError) return null;
    throw failure;
  }
}

/** @param back tells the list where to open: at which row, at which paper */
export function draw(app, data, back) {
  const label = labelsOf(app, data);
  if (!data.paper) return missing(app, data);
  const {paper} = data;
  const evidence = explainer(explanation(app, label));
  const of = (field) => telling(paper).filter((one) => one.field === field);
  const {t} = app;
  return [
    way(app, data, back),
    h('article.paper-page', {'data-paper': paper.id},
      h('header', {}, titles(app, paper, evidence.marked, of), about(app, paper, label)),
      h('div.paper-columns', {},
        h('div.paper-said', {},
          section('abstract', t('paper.abstract'), abstract(app, paper, evidence.marked(paper.abstract ?? '', of('abstract')))),
          section('links', t('paper.links'), paper.links?.length ? links(app, paper) : h('p.dim', {}, t('paper.nolinks'))),
          section('provenance', t('paper.provenance'), provenance(app, paper, data))),
        h('div.paper-why', {},
          section('why', t('paper.why'), termList(app, paper, label, evidence.light)),
          section('whynot', t('why.title'), blockedList(app, paper, label)),
          section('facts', t('paper.record'), facts(app, paper)))),
      evidence.tip),
  ];
}

function labelsOf(app, data) {
  const label = labeller(data.facets, app.lang);
  label.facet = (facet) => text(byId(data.facets, facet)?.label, app.lang) || facet;
  return label;
}

const section = (id, title, ...content) =>
  h('section', {'aria-labelledby': `paper-${id}`}, h('h2', {id: `paper-${id}`}, title), content);

function way(app, data, back) {
  const {t, f, state} = app;
  const {around, paper} = data;
  const before = () => around && back({row: around.index - 3, id: paper.id});
  const to = (other, name, rel) => (other
    ? h('a', {...leads(app, '/papers', withPaper(state, other.id)), rel, 'data-focus': rel}, name)
    : h('span.dim', {}, name));
  return h('nav.paper-way', {'aria-label': t('paper.list')},
    h('a', {...leads(app, '/papers', withPaper(state, null), before), 'data-focus': 'list'},
      around ? t('paper.back', {n: around.total}) : t('paper.back.all')),
    around ? h('span.steps', {},
      h('span.dim', {}, t('paper.position', {index: f.count(around.index + 1), total: f.count(around.total)})),
      to(around.before, t('paper.previous'), 'prev'), to(around.after, t('paper.next'), 'next')) : null);
}

function titles(app, paper, marked, of) {
  const both = [['titleEn', 'en'], ['titleZh', 'zh-CN']].filter(([field]) => paper[field]);
  if (app.lang === 'zh') both.reverse();
  if (both.length === 0) return h('h1', {dir: 'auto'}, paper.id);
  return both.map(([field, lang], index) =>
    h(index === 0 ? 'h1' : 'p.other-title', {lang, dir: 'auto'}, marked(paper[field], of(field))));
}

function about(app, paper, label) {
  const {t} = app;
  const rows = [
    ['edition', termLink(app, 'edition', paper.edition, label)],
    ['decision', label('decision', paper.decision)],
    ['presentation', paper.presentation && written(app, label('presentation', paper.presentation), paper.presentationAsWritten)],
    ['topic', paper.topic && [termLink(app, 'topic', paper.topic, label), asWritten(app, label('topic', paper.topic), paper.topicAsWritten)]],
    ['area', paper.area && [termLink(app, 'area', paper.area, label), asWritten(app, label('area', paper.area), paper.areaAsWritten)]],
    ['code', label('code', paper.code)],
  ].filter(([, value]) => value);
  return [
    paper.authors?.length ? h('p.authors', {dir: 'auto'}, paper.authors.join(app.lang === 'zh' ? '、' : ', ')) : null,
    h('dl.facts', {}, rows.map(([facet, value]) => h('div', {}, h('dt', {}, label.facet(facet)), h('dd', {}, value)))),
    paper.keywords?.length ? h('p.dim', {dir: 'auto'}, t('paper.keywords', {words: paper.keywords.join(app.lang === 'zh' ? '、' : ', ')})) : null,
  ];
}

const written = (app, shown, as) => [shown, asWritten(app, shown, as)];

/** The source's own wording, where it says something else. */
const asWritten = (app, shown, as) =>
  (as && as.toLowerCase() !== String(shown).toLowerCase() ? h('span.dim', {dir: 'auto'}, ' ', app.t('paper.written', {words: as})) : null);

function abstract(app, paper, marked) {
  if (!paper.abstract) return h('p.dim', {}, app.t('paper.noabstract'));
  return [
    h('p.abstract-text', {lang: languageOf(paper.abstract), dir: 'auto'}, marked),
    paper.abstractComplete === false ? h('p.dim', {}, app.t('paper.abstract.cut')) : null,
  ];
}

function facts(app, paper) {
  const {t} = app;
  return [
    h('dl.facts.stacked', {},
      h('div', {}, h('dt', {}, t('paper.id')), h('dd', {}, h('code', {}, paper.id))),
      paper.sourceIds?.length ? h('div', {}, h('dt', {}, t('paper.sourceids')), h('dd', {}, paper.sourceIds.map((id) => h('code', {}, id)))) : null),
    h('p', {}, h('a', {href: addressOf(paper.id, app.state.asOf)}, t('paper.json'))),
  ];
}

function missing(app, {failure}) {
  const {t, state} = app;
  const gone = failure.status === 404;
  const words = gone
    ? state.asOf ? t('paper.missing.asof', {revision: app.f.count(state.asOf)}) : t('paper.missing')
    : failure.passing ? t('papers.away') : t('state.refused', {detail: failure.message});
  return [h('div.way', {},
    h('h1', {}, t(gone ? 'paper.missing.title' : 'paper.failed.title')),
    h('p', {}, words),
    h('p.ways', {},
      gone ? null : h('button', {type: 'button', 'data-focus': 'way', onclick: app.reload}, t('state.retry')),
      state.asOf ? h('a', leads(app, '/papers', withAsOf(state, null)), t('asof.latest')) : null,
      h('a', leads(app, '/papers', withPaper(state, null)), t('paper.back.all'))))];
}
