// What changed between two revisions: how many papers came, went and changed, and in which terms.
import {h} from '../elements.js';
import {text} from '../series.js';
import {withAsOf, withChoices, withoutChoices} from '../state.js';

const TERMS = 6;
const LISTED = 200;
/** As many papers as one answer has at most. */
const PAGE = 1_000;

/**
 * The two revisions that a state names, the earlier one first however they are named, or the last two. The later one may not
 * be there yet.
 */
export function revisionsOf({choices}, newest) {
  const to = Number(choices.to ?? newest);
  const from = Number(choices.from ?? Math.max(1, to - 1));
  return {from: Math.min(from, to), to: Math.max(from, to)};
}

/** The state that compares a revision with the one before, in the latest data: an earlier one that is shown may have neither. */
export const withBoth = (state, revision) =>
  withChoices(withAsOf(withoutChoices(state), null), {from: String(revision - 1), to: String(revision)});

/** Whether the later of two revisions is not in the data that is shown. */
export const isLater = ({revisions, newest}) => revisions.to > newest;

/** Why there are no changes to show. When the data has come as far, the page asks again by itself. */
export function later({t, f, state}, {revisions, newest}) {
  const numbers = {to: f.count(revisions.to), newest: f.count(newest)};
  return h('p.way', {role: 'status'}, state.asOf ? t('diff.later', numbers) : t('diff.pending', numbers));
}

export function changes(app, data) {
  const {diff} = data;
  if (!diff) return null;
  const {t, f} = app;
  const {added, removed, changed} = diff;
  const quiet = added + removed + changed === 0;
  return {
    id: 'diff',
    kicker: t('diff.kicker', {from: f.count(diff.from), to: f.count(diff.to)}),
    title: quiet ? t('diff.none') : t('diff.finding', {added: f.count(added), removed: f.count(removed), changed: f.count(changed)}),
    lead: quiet ? null : [t('diff.lead'), t(diff.total > PAGE ? 'diff.csv.first' : 'diff.csv', {n: PAGE})].join(app.lang === 'zh' ? '' : ' '),
    reading: null,
    note: t('diff.note', {from: f.count(diff.from), to: f.count(diff.to)}),
    summary: null,
    source: {path: `diff?from=${diff.from}&to=${diff.to}&limit=${PAGE}`, query: ''},
    revision: data.dataset.revision,
    legend: null,
    parts: [],
    table: {
      columns: [{title: t('diff.column.facet')}, {title: t('diff.column.term')}, {title: t('diff.column.gained'), number: true}, {title: t('diff.column.lost'), number: true}],
      rows: diff.byFacet.flatMap((facet) => facet.terms.slice(0, TERMS).map((term) => ({
        label: text(facet.label, app.lang) || facet.id,
        pick: null,
        cells: [text(term.label, app.lang) || term.id, signed(f, term.gained, '+'), signed(f, term.lost, '−')],
      }))),
    },
  };
}

const signed = (f, count, sign) => (count > 0 ? `${sign}${f.count(count)}` : '0');

export function revisionChooser(app, data) {
  const {from, to} = data.revisions;
  const {newest} = data;
  const choose = (name) => (event) => app.go(withChoices(app.state, {[name]: event.target.value}));
  // What the address names stays chosen, although it is not there yet.
  const named = new Set([to, from].filter((number) => number > newest));
  const there = () => Array.from({length: newest}, (_, index) => newest - index);
  const pick = (name, value) => h('label.choice', {}, h('span', {}, app.t(name === 'from' ? 'diff.from' : 'diff.to')),
    newest <= LISTED
      ? h('select', {'data-focus': `revision-${name}`, onchange: choose(name)},
        [...named, ...there()].map((number) =>
          h('option', {value: number, selected: number === value}, app.t('diff.revision', {n: number}))))
      : h('input', {type: 'number', min: 1, max: Math.max(newest, to), value, 'data-focus': `revision-${name}`, onchange: choose(name)}));
  return h('div.controls', {}, pick('from', from), pick('to', to));
}
