// A paper with the words that speak for its terms.
import {h} from './elements.js';
import {pieces, words} from './evidence.js';
import {TAGS} from './format.js';
import {followable, shown} from './links.js';
import {withPaper} from './papers/query.js';
import {leads} from './way.js';

const KINDS = Object.freeze({
  repository: 'link.repository',
  anonymous: 'link.anonymous',
  dataset: 'link.dataset',
  model: 'link.model',
  project: 'link.project',
  paper: 'link.paper',
});
const BROKEN = Object.freeze({truncated: 'link.truncated', malformed: 'link.malformed'});

/**
 * @param labels a function from facet and term to the label of the term
 * @param list the state of the list that the paper stands in, from which its own page can be opened
 */
export function paperCard(app, paper, labels, list) {
  return h('article.paper', {'data-paper': paper.id},
    titles(app, paper, leads(app, '/papers', withPaper(list, paper.id))),
    h('p.meta', {}, [
      labels('edition', paper.edition),
      labels('presentation', paper.presentation),
      paper.topic ? labels('topic', paper.topic) : null,
    ].filter(Boolean).join(' · ')),
    modalities(app, paper, labels),
    abstract(app, paper),
    links(app, paper));
}

const marked = (text, evidence) =>
  pieces(text, evidence).map((piece) => (piece.terms.length ? h('mark', {}, piece.text) : piece.text));

const of = (paper, field) => (paper.evidence ?? []).filter((one) => one.field === field && one.facet === 'modality');

function titles(app, paper, own) {
  const both = [['titleEn', 'en'], ['titleZh', 'zh-CN']].filter(([field]) => paper[field]);
  if (app.lang === 'zh') both.reverse();
  if (both.length === 0) return h('h3', {dir: 'auto'}, h('a', own, paper.title ?? paper.id));
  return both.map(([field, lang], index) => {
    const title = marked(paper[field], of(paper, field));
    return index === 0 ? h('h3', {lang, dir: 'auto'}, h('a', own, title)) : h('p.second-title', {lang, dir: 'auto'}, title);
  });
}

function modalities(app, paper, labels) {
  if (paper.modalities.length === 0) return h('p.dim', {}, app.t('paper.nomodality'));
  const found = words(paper.evidence ?? [], 'modality');
  return h('ul.modalities', {'aria-label': app.t('paper.modalities')}, paper.modalities.map((term) =>
    h('li', {}, h('b', {}, labels('modality', term)),
      found.has(term)
        ? h('span.because', {}, ' ', app.t('paper.because', {words: app.f.list(found.get(term).map((word) => app.t('paper.quoted', {word})))}))
        : null)));
}

/** The language of an abstract, as elements name it: a source says nothing of it. */
export const languageOf = (abstract) => (/\p{Script=Han}/u.test(abstract.slice(0, 40)) ? TAGS.zh : TAGS.en);

function abstract(app, paper) {
  if (!paper.abstract) return null;
  const body = h('p.abstract', {lang: languageOf(paper.abstract), dir: 'auto'}, marked(paper.abstract, of(paper, 'abstract')));
  const more = h('button.as-link', {
    type: 'button',
    'aria-expanded': 'false',
    onclick: () => {
      const open = body.classList.toggle('open');
      more.setAttribute('aria-expanded', String(open));
      more.textContent = app.t(open ? 'paper.abstract.hide' : 'paper.abstract.show');
      cut?.toggleAttribute('hidden', !open);
    },
  }, app.t('paper.abstract.show'));
  const cut = paper.abstractComplete === false ? h('p.dim', {hidden: true}, app.t('paper.abstract.cut')) : null;
  return [body, cut, more];
}

/** The links of a paper with their kinds; those that cannot be followed as text, and why. */
export function links(app, paper) {
  if (!paper.links?.length) return null;
  return h('ul.links', {'aria-label': app.t('paper.links')}, paper.links.map((link) => {
    const href = followable(link);
    const kind = app.t(KINDS[link.kind] ?? 'link.other');
    const flaw = href ? null : app.t(BROKEN[link.status] ?? 'link.malformed');
    return h('li', {}, h('span.dim', {}, kind, flaw ? ` (${flaw})` : '', ' '),
      href
        ? h('a', {href, rel: 'noopener noreferrer nofollow', target: '_blank'}, shown(link),
          h('span.vh', {}, ' ', app.t('paper.newtab')))
        : h('span.plain', {dir: 'auto'}, shown(link)));
  }));
}
