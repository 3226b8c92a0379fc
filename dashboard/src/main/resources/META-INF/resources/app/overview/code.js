// The share of papers with code, by topic.
import {part} from '../findings.js';
import {exact, rows} from '../series.js';
import {withOpen} from '../state.js';
import {atMost, columns, note, pick, picked, summary} from './words.js';

/** What the row of all topics opens. It leaves out the filters that the figure picks from, unlike the key figure's `*`. */
export const WHOLE = '*.all';

export function code(app, data) {
  const {t, f} = app;
  const {papers, withCode, codeShare} = data.code.total;
  const all = {key: WHOLE, label: t('code.all'), papers, withCode, codeShare: exact(codeShare, withCode, papers)};
  const lines = [all, ...rows(data.code, app.lang)];
  const opens = (row) => (row.withCode === 0 ? null : row.key === WHOLE ? openAll(app) : pick(app, 'code', row.key, {topic: row.key}));
  const chart = lines.map((row) => ({
    key: row.key,
    label: row.label,
    value: f.share(row.codeShare.value),
    detail: `${f.count(row.withCode)}/${f.count(row.papers)}`,
    interval: row.codeShare,
    ...(row.key === WHOLE ? {} : picked(app, 'topic', row.key)),
    pick: opens(row),
  }));
  return {
    id: 'code',
    kicker: t('code.title'),
    title: withCode === 0 ? t('code.none') : t('code.finding', {part: part(app, withCode, papers), n: papers}),
    lead: t('code.lead', {count: f.count(withCode), total: f.count(papers), interval: f.interval(all.codeShare)}),
    note: note(app, data, papers),
    summary: summary(app, t('code.title'), chart),
    source: data.sources.code,
    revision: data.dataset.revision,
    legend: null,
    ...atMost(app, [{
      heading: null,
      detail: null,
      plot: {kind: 'intervals', rows: chart, min: 0, max: 1, step: 0.25, reference: all.codeShare.value, tick: f.tick},
    }], t('code.reading')),
    table: {
      columns: columns(app, ['column.topic'], ['column.withcode', 'column.papers', 'column.codeshare', 'column.interval']),
      rows: lines.map((row) => ({
        label: row.label,
        pick: opens(row),
        cells: [f.count(row.withCode), f.count(row.papers), f.share(row.codeShare.value), f.interval(row.codeShare)],
      })),
    },
  };
}

const openAll = (app) => ({
  type: 'button', 'data-focus': `code:${WHOLE}`, 'aria-haspopup': 'dialog', onclick: () => app.go(withOpen(app.state, 'code', WHOLE)),
});
