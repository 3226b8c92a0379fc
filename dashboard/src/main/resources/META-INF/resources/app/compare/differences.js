// The figure of a comparison: the differences of shares with their intervals, sorted by size, and what they amount to.
import {within} from '../findings.js';
import {byId, exact, text} from '../series.js';
import {reach, sorted} from '../comparison.js';
import {atMost, summary} from '../overview/words.js';
import {withOpen} from '../state.js';

const WORDS = Object.freeze({
  more: 'compare.verdict.more', less: 'compare.verdict.less', 'no-evidence': 'compare.verdict.none', 'too-few': 'compare.verdict.few',
});
const COLOURS = Object.freeze({more: '--more', less: '--less'});

export function differences(app, data, names) {
  const {t, f} = app;
  const {compare} = data;
  const facet = text(byId(data.facets, compare.by)?.label, app.lang);
  const rows = sorted(compare.rows).map((row) => ({...row, label: text(row.label, app.lang) || row.key, ...shares(row, compare)}));
  const proven = rows.filter(({verdict}) => verdict === 'more' || verdict === 'less');
  const end = reach(rows);
  const kicker = t('compare.kicker', {facet: within(app, facet), other: names.other, base: names.base});
  const chart = rows.map((row) => ({
    key: row.key,
    label: row.label,
    value: row.verdict === 'too-few' ? '–' : f.points(row.difference.value),
    detail: t(WORDS[row.verdict]),
    interval: row.verdict === 'too-few' ? {value: null, low: null, high: null} : row.difference,
    colour: COLOURS[row.verdict] ?? '--mark-none',
    hollow: row.verdict === 'no-evidence',
    pick: null,
    off: row.verdict === 'too-few',
  }));
  const opens = (row, which) => (row[which].papers > 0 ? {
    type: 'button',
    'aria-haspopup': 'dialog',
    'data-focus': `compare:${which}.${row.key}`,
    onclick: () => app.go(withOpen(app.state, 'compare', `${which}.${row.key}`)),
  } : null);
  return {
    id: 'compare',
    kicker,
    title: title(app, compare, {rows, proven, facet: within(app, facet)}, names),
    lead: overall(app, compare, {label: within(app, facet), multiple: byId(data.facets, compare.by)?.multiple}),
    note: note(app, compare, names),
    summary: summary(app, kicker, chart),
    source: data.source,
    revision: data.dataset.revision,
    legend: null,
    ...atMost(app, [{
      heading: null, detail: null,
      plot: {kind: 'intervals', rows: chart, min: -end, max: end, step: end / 2, reference: 0, tick: (value) => f.points(value).replace(/[.,]0$/, '')},
    }], t('compare.reading', {other: names.other, base: names.base})),
    table: {
      columns: [{title: facet}, ...[names.base, names.other, t('compare.column.difference'), t('compare.column.interval'), t('compare.column.q')]
        .map((column) => ({title: column, number: true})), {title: t('compare.column.verdict')}],
      rows: rows.map((row) => ({
        label: row.label,
        pick: null,
        cells: [
          {text: counted(app, row.base), pick: opens(row, 'base')},
          {text: counted(app, row.other), pick: opens(row, 'other')},
          f.points(row.difference.value),
          row.difference.low === null ? '–' : `${f.points(row.difference.low)} … ${f.points(row.difference.high)}`,
          row.q === null || row.q === undefined ? '–' : f.small(row.q),
          t(WORDS[row.verdict]),
        ],
      })),
    },
  };
}

const counted = ({f}, {papers, share}) => `${f.count(papers)} (${f.share(share)})`;

/** Shares from the counts, so that they are rounded once. */
const shares = (row, {base, other}) => ({
  base: {...row.base, share: exact({}, row.base.papers, base.papers).value},
  other: {...row.other, share: exact({}, row.other.papers, other.papers).value},
});

/** Whether the test of all terms together finds a difference. */
const differs = ({overall: whole}) => Boolean(whole.test) && whole.p < 0.05;

function title(app, compare, {rows, proven, facet}, names) {
  const {t, f} = app;
  if (proven.length === 0 && differs(compare)) return t('compare.finding.together', {...names, facet});
  if (rows.length > 0 && rows.every(({verdict}) => verdict === 'too-few')) return t('compare.finding.few', names);
  if (proven.length === 0) return t('compare.finding.none', names);
  // Papers without a term are no finding where there is another one.
  const first = proven.find(({key}) => key !== 'none') ?? proven[0];
  const parameters = {
    label: f.isolate(first.label), other: names.other, base: names.base, first: f.share(first.base.share), last: f.share(first.other.share), n: proven.length - 1,
  };
  const more = first.verdict === 'more' ? t('compare.finding.more', parameters) : t('compare.finding.less', parameters);
  return proven.length > 1 ? `${more}${t('compare.finding.others', parameters)}` : more;
}

/** The test of all terms together, in a sentence. */
function overall(app, compare, {label: facet, multiple}) {
  const {t, f} = app;
  const {overall: whole, base, other, overlap, rows} = compare;
  const sentences = [];
  if (base.papers === 0 || other.papers === 0) sentences.push(t('compare.overall.empty'));
  else if (differs(compare)) sentences.push(t('compare.overall.differs', {facet, p: f.p(whole.p)}));
  else if (whole.test) sentences.push(t('compare.overall.same', {facet, p: f.p(whole.p)}));
  else if (multiple) sentences.push(t('compare.overall.multiple'));
  else sentences.push(rows.length < 2 ? t('compare.overall.single', {facet}) : t('compare.overall.small'));
  if (overlap > 0) sentences.push(t('compare.overlap', {n: overlap}));
  return sentences.join(' ');
}

function note(app, {base, other}, names) {
  const {t, f} = app;
  const revision = base.revision === other.revision ? t('figure.revision', {revision: f.count(base.revision)})
    : t('compare.revisions', {base: f.count(base.revision), other: f.count(other.revision)});
  return [t('compare.side', {name: names.base, n: base.papers}), t('compare.side', {name: names.other, n: other.papers}), revision].join(' · ');
}

/** The papers of a term on one side. */
export function behind(app, data, {figure, key}) {
  const [which, term] = key.split('.');
  const row = data.compare.rows.find((each) => each.key === term);
  if (figure !== 'compare' || !row?.[which]?.papersUrl) return null;
  return {title: text(row.label, app.lang) || term, facet: data.names(app)[which], papers: row[which].papers, papersUrl: row[which].papersUrl};
}
