// Oral against poster for each topic: what part of a topic's papers was presented how.
import {within} from '../findings.js';
import {colourOfTerm} from '../palette.js';
import {cut, rows} from '../series.js';
import {legendOf, presentationsIn} from './counts.js';
import {atMost, columns, note, pick, picked, summary} from './words.js';

/** Nothing to tell apart where all papers are presented alike. */
export function kinds(app, data) {
  const {t, f} = app;
  const shown = presentationsIn(data.kinds, data.facets);
  if (shown.length < 2) return null;
  const parts = cut(data.kinds, app.lang);
  const {papers} = data.kinds.total;
  const of = (key, kind) => parts.get(key)?.find((part) => part.key === kind)?.papers ?? 0;
  const all = sum(data.kinds, t('code.all'));
  const topics = rowsOf(parts, data, app);
  const lines = [{...all, counts: shown.map(({key}) => total(data.kinds, key))},
    ...topics.map((topic) => ({...topic, counts: shown.map(({key}) => of(topic.key, key))}))];
  const top = shown[0];
  const chart = lines.map((line) => ({
    key: line.key,
    label: line.label,
    value: f.share(line.counts[0] / line.papers),
    detail: `${f.count(line.counts[0])}/${f.count(line.papers)}`,
    ...(line.key === '*' ? {} : picked(app, 'topic', line.key)),
    pick: line.key === '*' ? null : pick(app, 'kinds', line.key, {topic: line.key}),
    parts: shown.map(({key}, index) => ({value: line.counts[index] / line.papers, colour: colourOfTerm(data.facets, 'presentation', key)})),
  }));
  return {
    id: 'kinds',
    kicker: t('kinds.title'),
    title: t('kinds.finding', {
      n: lines[0].counts[0], count: f.count(lines[0].counts[0]), total: f.count(papers), label: within(app, top.name(app)), share: chart[0].value,
    }),
    lead: null,
    note: note(app, data, papers),
    summary: summary(app, t('kinds.title'), chart),
    source: data.sources.kinds,
    revision: data.dataset.revision,
    legend: legendOf(app, data, shown, 'kinds'),
    ...atMost(app, [{heading: null, detail: null, plot: {kind: 'bars', rows: chart, max: 1}}], t('kinds.reading', {label: top.name(app)})),
    table: {
      columns: [...columns(app, ['column.topic'], ['column.papers']), ...shown.map((kind) => ({title: kind.name(app), number: true}))],
      rows: lines.map((line, index) => ({
        label: line.label,
        pick: chart[index].pick,
        cells: [f.count(line.papers), ...line.counts.map((count) => `${f.count(count)} (${f.share(count / line.papers)})`)],
      })),
    },
  };
}

const total = (answer, kind) =>
  answer.groups.filter(({key}) => key[1] === kind).reduce((papers, group) => papers + group.papers, 0);

const sum = (answer, label) => ({key: '*', label, papers: answer.total.papers});

/** The topics in the order of the other figures: most papers first. */
function rowsOf(parts, data, app) {
  const names = new Map(rows(data.kinds, app.lang).map((row) => [row.key, row.label]));
  return [...parts].map(([key, each]) => ({
    key, label: names.get(key) ?? key, papers: each.reduce((papers, part) => papers + part.papers, 0),
  })).sort((a, b) => b.papers - a.papers || new Intl.Collator(app.lang).compare(a.label, b.label));
}
