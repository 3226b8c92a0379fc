// The vocabulary: every facet with its terms, their names in both languages, their families, and how many papers each has.
import {h} from '../elements.js';
import {byId, terms, text} from '../series.js';
import {isAdded, withChoices, withFilter, withoutChoices, withoutFilters} from '../state.js';
import {leads} from '../way.js';

const LANGUAGES = Object.freeze({en: 'en', zh: 'zh-CN'});

/** @param answer the facets with their terms, counted over all decisions */
export function vocabulary(app, answer, box) {
  const {t, f, state, lang} = app;
  const shown = byId(answer, state.choices.facet) ?? answer.facets[0];
  const words = (state.choices.q ?? '').trim().toLowerCase();
  const counted = Boolean(answer.total);
  return [
    box,
    h('div.vocabulary', {},
      h('nav', {'aria-label': t('vocabulary.facets')}, h('ul', {}, answer.facets.map((facet) => h('li', {},
        h('a', {
          ...leads(app, '/data', withChoices(state, {facet: facet.id, q: null})),
          'aria-current': !words && facet === shown ? 'true' : null,
          'data-focus': `facet-${facet.id}`,
        }, text(facet.label, lang)), ' ', h('span.dim', {}, f.count(facet.terms.length)))))),
      h('div.vocabulary-terms', {}, words
        ? found(app, answer, words, counted)
        : shown ? section(app, answer, shown, shown.terms, counted) : null)),
    answer.dataset ? h('p.dim', {}, t('vocabulary.version'), ' ', h('code', {}, answer.dataset.vocabulary)) : null,
  ];
}

function found(app, answer, words, counted) {
  const all = answer.facets
    .map((facet) => ({facet, hits: facet.terms.filter((term) => [term.id, term.label?.en, term.label?.zh].some((name) => String(name ?? '').toLowerCase().includes(words)))}))
    .filter(({hits}) => hits.length > 0);
  const n = all.reduce((sum, {hits}) => sum + hits.length, 0);
  return [h('p', {role: 'status'}, app.t('vocabulary.found', {n})), all.map(({facet, hits}) => section(app, answer, facet, hits, counted))];
}

function section(app, answer, facet, hits, counted) {
  const {t, lang} = app;
  const added = isAdded(facet.id);
  const heading = `facet-title-${facet.id}`;
  const families = terms(answer, 'family');
  const family = hits.some((term) => term.family);
  const collator = new Intl.Collator(lang);
  const name = (term) => (term.id === 'none' && facet.multiple ? t('filter.none') : text(term.label, lang) || term.id);
  const last = (term) => Number(term.id === 'none');
  const sorted = [...hits].sort((a, b) => last(a) - last(b) || (b.papers ?? 0) - (a.papers ?? 0) || collator.compare(name(a), name(b)));
  return h('section', {'aria-labelledby': heading},
    h('h2', {id: heading}, text(facet.label, lang), ' ', h('code', {class: 'dim'}, facet.id)),
    h('p.dim', {}, t(facet.multiple ? 'vocabulary.many' : 'vocabulary.one'), added ? ` ${t('vocabulary.added')}` : ''),
    h('div.scroll', {role: 'group', tabindex: '0', 'aria-labelledby': heading},
      h('table', {},
        h('thead', {}, h('tr', {},
          h('th', {scope: 'col'}, t('vocabulary.term')), h('th', {scope: 'col'}, t('vocabulary.other')), h('th', {scope: 'col'}, t('paper.id')),
          family ? h('th', {scope: 'col'}, text(byId(answer, 'family')?.label, lang)) : null,
          counted ? h('th.number', {scope: 'col'}, t('column.papers')) : null)),
        h('tbody', {}, sorted.map((term) => h('tr', {},
          h('th', {scope: 'row'}, !counted ? name(term) : h('a', leads(app, '/papers', papersOf(app, facet, term)), name(term))),
          other(lang, term),
          h('td', {}, h('code', {}, term.id)),
          family ? h('td', {}, text(families.get(term.family)?.label, lang) || (term.family ?? '')) : null,
          counted ? h('td.number', {}, app.f.count(term.papers)) : null))))));
}

function other(lang, term) {
  const second = lang === 'zh' ? 'en' : 'zh';
  const label = typeof term.label === 'object' && term.id !== 'none' ? term.label?.[second] : null;
  return h('td', {lang: LANGUAGES[second]}, label ?? '');
}

function papersOf(app, facet, term) {
  const bare = withoutFilters(withoutChoices(app.state));
  const any = facet.id === 'decision' ? bare : withFilter(bare, 'decision', ['any']);
  return {...withFilter(any, facet.id, [String(term.id)]), asOf: app.state.asOf};
}
