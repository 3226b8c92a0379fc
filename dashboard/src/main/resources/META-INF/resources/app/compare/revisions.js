// What changed between two revisions: how many papers came, went and changed, and in which terms.
import {h} from '../elements.js';
import {text} from '../series.js';
import {withChoices} from '../state.js';

const TERMS = 6;
const LISTED = 200;

/** The two revisions that a state names, or the last two. */
export function revisionsOf(state, newest) {
  const to = Math.min(Number(state.choices.to ?? newest), newest);
  return {from: Math.min(Number(state.choices.from ?? Math.max(0, to - 1)), newest), to};
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
    lead: quiet ? null : t('diff.lead'),
    reading: null,
    note: t('diff.note', {from: f.count(diff.from), to: f.count(diff.to)}),
    summary: null,
    source: {path: `diff?from=${diff.from}&to=${diff.to}`, query: ''},
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
  const newest = data.newest;
  const pick = (name, value, first) => h('label.choice', {}, h('span', {}, app.t(name === 'from' ? 'diff.from' : 'diff.to')),
    newest <= LISTED
      ? h('select', {'data-focus': `revision-${name}`, onchange: (event) => change(app, {[name]: event.target.value})},
        Array.from({length: newest - first + 1}, (_, index) => newest - index).map((number) =>
          h('option', {value: number, selected: number === value}, app.t('diff.revision', {n: number}))))
      : h('input', {type: 'number', min: first, max: newest, value, 'data-focus': `revision-${name}`, onchange: (event) => change(app, {[name]: event.target.value})}));
  return h('div.controls', {}, pick('from', from, 1), pick('to', to, 1));
}

const change = (app, changes_) => app.go(withChoices(app.state, changes_));
