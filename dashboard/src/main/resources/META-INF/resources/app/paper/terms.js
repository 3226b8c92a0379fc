// What a paper is filed under, and the words and rules that put it there.
import {h} from '../elements.js';
import {byRule} from '../evidence.js';
import {withFilter, withoutChoices, withoutFilters} from '../state.js';
import {leads} from '../way.js';

const FIELDS = Object.freeze({
  titleEn: 'paper.field.title.en',
  titleZh: 'paper.field.title.zh',
  abstract: 'paper.field.abstract',
  keywords: 'paper.field.keywords',
});

/** Families follow from modalities: they would say everything twice. */
export const telling = (paper) => (paper.evidence ?? []).filter((one) => one.facet !== 'family');

/** What one piece of evidence says. */
export const explanation = (app, label) => ({facet, term, rule}) =>
  app.t('paper.evidence', {facet: label.facet(facet), term: label(facet, term), rule});

export function termList(app, paper, label, light) {
  const found = byRule(telling(paper));
  if (found.length === 0) return h('p.dim', {}, app.t('paper.nomodality'));
  return h('ul.reasons', {}, found.map((one) =>
    h('li', {onpointerenter: () => light(one.facet, one.term), onpointerleave: () => light(null, null)},
      h('h3', {}, h('span.dim', {}, label.facet(one.facet)), ' ', termLink(app, one.facet, one.term, label)),
      h('ul', {}, one.rules.map((each) => rule(app, each))))));
}

/** A link to all papers of a term. */
export function termLink(app, facet, term, label) {
  const state = withFilter(withoutFilters(withoutChoices(app.state)), facet, [String(term)]);
  return h('a', leads(app, '/papers', {...state, asOf: app.state.asOf}), label(facet, term));
}

function rule(app, {rule: id, words}) {
  return h('li', {},
    app.f.list(words.map((word) => app.t('paper.word', {
      word: word.text,
      times: word.times > 1 ? app.t('paper.times', {n: word.times}) : '',
      fields: app.f.list(word.fields.map((field) => (FIELDS[field] ? app.t(FIELDS[field]) : field))),
    }))),
    ' ', h('span.dim', {}, app.t('paper.rule'), ' ', h('code', {}, id)));
}
