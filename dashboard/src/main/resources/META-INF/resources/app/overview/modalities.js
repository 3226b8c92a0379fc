// How often each modality is named, under its family.
import {largest} from '../findings.js';
import {ceiling, exact, families, rows, terms} from '../series.js';
import {countCells, countRow} from './counts.js';
import {atMost, columns, note, pick, picked, summary} from './words.js';

/** So many times the most frequent modality. */
const TALLEST = 6;

export function modalities(app, data) {
  const {t, f} = app;
  const all = rows(data.modalities, app.lang);
  const known = terms(data.facets, 'modality');
  const grouped = families(all, rows(data.families, app.lang), (id) => known.get(id)?.family, [...terms(data.facets, 'family').keys()]);
  const total = data.modalities.total.papers;
  const {papers, share} = data.modalities.without;
  const none = {key: 'none', label: t('modalities.none.row'), papers, share: exact(share, papers, total)};
  const max = papers > ceiling(all) * TALLEST ? ceiling(all) : Math.max(ceiling(all), papers);
  const opens = (row) => (row.papers > 0 ? pick(app, 'modalities', row.key, {modality: row.key}) : null);
  const bar = (row, colour) => ({
    ...countRow(app, row), ...picked(app, 'modality', row.key), pick: opens(row), parts: [{value: row.papers, colour}],
  });
  const part = (heading, detail, lines) => ({heading, detail, plot: {kind: 'bars', rows: lines, max}});
  return {
    id: 'modalities',
    kicker: t('modalities.title'),
    title: all.length
      ? largest(app, all, total, {one: 'modalities.finding', tie: 'finding.tie', ties: 'modalities.ties'}) ?? t('modalities.many', {n: all.length})
      : t('modalities.nothing'),
    lead: null,
    note: note(app, data, total),
    summary: summary(app, t('modalities.title'), all.map((row) => countRow(app, row))),
    source: data.sources.modalities,
    revision: data.dataset.revision,
    legend: null,
    ...atMost(app, [
      ...grouped.map((family) => part(family.label || t('family.other'),
        family.papers === null ? null : t('family.papers', {n: family.papers}),
        family.rows.map((row) => bar(row, `--series-${family.colour % 8}`)))),
      // Where hardly any paper names a modality, a bar of the others would leave no room for all the rest.
      part(t('modalities.none'), null, [papers > max ? {...bar(none, '--mark-none'), parts: []} : bar(none, '--mark-none')]),
    ], t('modalities.reading')),
    table: {
      columns: columns(app, ['column.modality', 'column.family'], ['column.papers', 'column.share', 'column.interval']),
      rows: [
        ...grouped.flatMap((family) => family.rows.map((row) =>
          ({label: row.label, pick: opens(row), cells: [family.label || t('family.other'), ...countCells(app, row)]}))),
        {label: none.label, pick: opens(none), cells: ['', f.count(papers), f.share(none.share.value), f.interval(none.share)]},
      ],
    },
  };
}
