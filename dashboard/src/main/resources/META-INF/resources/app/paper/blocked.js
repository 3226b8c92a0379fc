// What looked like evidence and does not count, and what stood against it.
import {h} from '../elements.js';
import {inContext} from '../evidence.js';

const AROUND = 50;

const REASONS = Object.freeze({
  'longer-match': 'why.longer',
  'other-meaning': 'why.meaning',
  link: 'why.link',
  name: 'why.name',
  analogy: 'why.analogy',
  example: 'why.example',
  'area-list': 'why.areas',
});

export function blockedList(app, paper, label) {
  const blocked = (paper.blocked ?? []).filter(({match}) => match.facet !== 'family');
  if (blocked.length === 0) return h('p.dim', {}, app.t('why.none'));
  return [h('p.dim', {}, app.t('why.about')), h('ul.reasons', {}, blocked.map(({match, reason}) => {
    const {id, sentence} = told(reason);
    const context = inContext(paper[match.field], match, AROUND);
    return h('li', {},
      h('h3', {}, h('span.dim', {}, label.facet(match.facet)), ' ', app.t('why.not', {term: label(match.facet, match.term)})),
      context
        ? h('p.context', {dir: 'auto'}, context.before, h('mark.blocked', {}, context.words), context.after)
        : h('p.context', {dir: 'auto'}, match.text),
      h('p', {}, app.t(REASONS[id] ?? 'why.rule')),
      h('p.dim', {}, h('code', {}, id), ' ', h('span', {lang: 'en'}, sentence)));
  }))];
}

/** A reason is an id, a colon and a sentence. */
function told(reason) {
  const at = reason.indexOf(': ');
  return at < 0 ? {id: reason, sentence: ''} : {id: reason.slice(0, at), sentence: reason.slice(at + 2)};
}
