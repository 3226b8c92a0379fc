// The overview: the key figures, and four figures about topics, presentations, code and modalities.
import {get, statistic} from '../api.js';
import {bars, intervals} from '../charts.js';
import {h} from '../elements.js';
import {figure, opens, plot} from '../figure.js';
import {filterBar, termLabel} from '../filters.js';
import {byId, ceiling, exact, families, leaders, rows, terms, text, WITH_CODE, withCodeFilter, withCodeUrl} from '../series.js';
import {question} from '../state.js';

const PATHS = Object.freeze({
  topics: 'stats/topics',
  presentations: 'stats/presentations',
  modalities: 'stats/modalities',
  families: 'stats?by=family',
  facets: 'facets',
});

/** Asks for everything the page shows. All answers are of one revision, or the page asks again. */
export async function load(state, signal) {
  const query = question(state);
  const names = Object.keys(PATHS);
  const ask = () => Promise.all(names.map((name) => get(statistic(PATHS[name], query), {signal})));
  let answers = await ask();
  if (new Set(answers.map((answer) => answer.dataset.revision)).size > 1) answers = await ask();
  return Object.freeze({
    ...Object.fromEntries(names.map((name, index) => [name, answers[index]])),
    dataset: answers[0].dataset,
    total: total(answers[0].total),
  });
}

function total(all) {
  return Object.freeze({...all, codeShare: exact(all.codeShare, all.withCode, all.papers)});
}

export function draw(app, data) {
  return [
    filterBar(app, data.facets),
    h('h1', {}, title(app, data)),
    data.total.papers === 0
      ? h('p.way', {}, app.t(Object.keys(app.state.filters).length ? 'state.empty' : 'state.nodata'))
      : [
        keyFigures(app, data),
        h('div.figures', {}, topics(app, data), presentations(app, data), code(app, data), modalities(app, data)),
      ],
  ];
}

/** The editions whose papers are shown, by name where there are few. */
function title(app, data) {
  const editions = [...terms(data.facets, 'edition').values()].filter((term) => term.papers > 0);
  if (editions.length === 0) return app.t('title.all');
  if (editions.length > 3) return app.t('title.editions', {n: editions.length});
  return app.f.list(editions.map((term) => text(term.label, app.lang)));
}

export function skeleton(app) {
  const block = (name) => h(`div.skeleton.${name}`, {'aria-hidden': 'true'});
  return [
    h('p.vh', {role: 'status'}, app.t('state.loading')),
    block('filters-skeleton'),
    block('title-skeleton'),
    h('div.keys', {}, Array.from({length: 4}, () => block('key-skeleton'))),
    h('div.figures', {}, Array.from({length: 4}, () => block('figure-skeleton'))),
  ];
}

// Key figures

function keyFigures(app, data) {
  const {t, f} = app;
  const {papers, withCode, codeShare} = data.total;
  const naming = papers - data.modalities.without.papers;
  const kinds = rows(data.presentations, app.lang);
  return h('section.keys', {'aria-label': t('key.label')},
    key(f.count(papers), t('key.papers', {n: papers}), t('key.papers.decision', {decision: decision(app, data)})),
    h('div.key.split', {}, kinds.slice(0, 3).map((kind) => h('p', {},
      h('b', {}, f.count(kind.papers)), ' ', h('span.what', {}, kind.label),
      h('span.dim', {}, f.share(kind.papers / papers))))),
    key(f.share(codeShare.value), t('key.code'),
      t('key.code.detail', {count: f.count(withCode), total: f.count(papers), interval: f.interval(codeShare)}),
      withCode > 0 ? opens(app, 'code', '*') : null),
    key(f.count(naming), t('key.modality'), t('key.modality.detail', {share: f.share(naming / papers), none: f.count(papers - naming)}),
      naming > 0 ? opens(app, 'modalities', '*') : null));
}

function key(value, what, detail, opening) {
  const words = [h('span', {}, h('b', {}, value), ' ', h('span.what', {}, what)), h('span.dim', {}, detail)];
  return opening ? h('button.key', opening, words) : h('div.key', {}, words);
}

// Figures

function topics(app, data) {
  return counts(app, data, {id: 'topics', path: PATHS.topics, answer: data.topics, columns: ['column.topic'], title: 'topics.title', finding: 'finding.most'});
}

function presentations(app, data) {
  return counts(app, data, {id: 'presentations', path: PATHS.presentations, answer: data.presentations, columns: ['column.presentation'], title: 'presentations.title', finding: 'finding.most'});
}

function counts(app, data, {id, path, answer, columns, title, finding}) {
  const all = rows(answer, app.lang);
  return figure(app, {
    id,
    path,
    title: app.t(title),
    finding: mostly(app, all, data.total.papers, finding),
    reading: null,
    note: note(app, data),
    chart: () => plot(app, id, all.map((row) => countRow(app, row)),
      bars({values: all.map((row) => row.papers), max: ceiling(all), colour: '--mark'})),
    table: {columns: countColumns(app, columns), rows: all.map((row) => ({...tableRow(app, row), cells: countCells(app, row)}))},
  });
}

function code(app, data) {
  const all = {key: '*', label: app.t('code.all'), papers: data.total.papers, withCode: data.total.withCode, codeShare: data.total.codeShare};
  const shown = [all, ...rows(data.topics, app.lang)];
  const {t, f} = app;
  return figure(app, {
    id: 'code',
    path: PATHS.topics,
    title: t('code.title'),
    finding: t('finding.code', {
      count: f.count(all.withCode),
      total: f.count(all.papers),
      share: f.share(all.codeShare.value),
      interval: f.interval(all.codeShare),
    }),
    reading: t('code.reading'),
    note: note(app, data),
    chart: () => plot(app, 'code',
      shown.map((row) => ({
        key: row.key,
        label: row.label,
        count: row.withCode,
        value: f.share(row.codeShare.value),
        detail: `${f.count(row.withCode)}/${f.count(row.papers)}`,
      })),
      intervals({rows: shown.map((row) => row.codeShare), reference: all.codeShare.value, tick: f.tick}), {axis: true}),
    table: {
      columns: [
        {title: t('column.topic')}, ...['column.withcode', 'column.papers', 'column.codeshare', 'column.interval'].map((column) =>
          ({title: t(column), number: true})),
      ],
      rows: shown.map((row) => ({
        key: row.key,
        label: row.label,
        open: row.withCode > 0,
        cells: [f.count(row.withCode), f.count(row.papers), f.share(row.codeShare.value), f.interval(row.codeShare)],
      })),
    },
  });
}

function modalities(app, data) {
  const {t, f} = app;
  const all = rows(data.modalities, app.lang);
  const known = terms(data.facets, 'modality');
  const grouped = families(all, rows(data.families, app.lang), (id) => known.get(id)?.family, [...terms(data.facets, 'family').keys()]);
  const {papers, share} = data.modalities.without;
  const max = Math.max(ceiling(all), papers);
  const none = {key: 'none', label: t('modalities.none.row'), papers, share: exact(share, papers, data.total.papers)};
  return figure(app, {
    id: 'modalities',
    path: PATHS.modalities,
    title: t('modalities.title'),
    finding: all.length ? mostly(app, all, data.total.papers, 'finding.modality') : t('finding.none'),
    reading: t('modalities.reading'),
    note: note(app, data),
    chart: () => [h('div.families', {},
      grouped.map((family) => h('section.family', {},
        h('h3', {}, family.label || t('family.other'),
          family.papers === null ? null : h('span.dim', {}, ' ', t('family.papers', {n: family.papers}))),
        plot(app, 'modalities', family.rows.map((row) => countRow(app, row)),
          bars({values: family.rows.map((row) => row.papers), max, colour: `--series-${family.colour % 8}`})))),
      h('section.family', {},
        h('h3', {}, t('modalities.none')),
        plot(app, 'modalities', [countRow(app, none)], bars({values: [none.papers], max, colour: '--mark-none'}))))],
    table: {
      columns: countColumns(app, ['column.modality', 'column.family']),
      rows: [
        ...grouped.flatMap((family) => family.rows.map((row) =>
          ({...tableRow(app, row), cells: [family.label || t('family.other'), ...countCells(app, row)]}))),
        {...tableRow(app, none), cells: ['', f.count(none.papers), f.share(none.share.value), f.interval(none.share)]},
      ],
    },
  });
}

function countRow(app, row) {
  return {key: row.key, label: row.label, count: row.papers, value: app.f.count(row.papers), detail: app.f.share(row.share.value)};
}

const countColumns = (app, first) => [
  ...first.map((column) => ({title: app.t(column)})),
  ...['column.papers', 'column.share', 'column.interval'].map((column) => ({title: app.t(column), number: true})),
];

const countCells = (app, row) => [app.f.count(row.papers), app.f.share(row.share.value), app.f.interval(row.share)];

const tableRow = (app, row) => ({key: row.key, label: row.label, open: row.papers > 0});

function mostly(app, all, total, message) {
  const first = leaders(all);
  if (first.length === 0) return null;
  const parameters = {
    count: app.f.count(first[0].papers),
    total: app.f.count(total),
    share: app.f.share(first[0].share.value),
  };
  return first.length === 1
    ? app.t(message, {...parameters, label: first[0].label})
    : first.length < 4 ? app.t('finding.tie', {...parameters, labels: app.f.list(first.map((row) => row.label))}) : null;
}

/** What the shares are of, and of which state of the data. */
function note(app, data) {
  const {revision, asOf} = data.dataset;
  return [
    app.t('figure.note', {n: data.total.papers}),
    app.t('figure.decision', {decision: decision(app, data)}),
    asOf ? app.t('figure.asof', {revision: app.f.count(asOf)}) : app.t('figure.revision', {revision: app.f.count(revision)}),
  ].join(' · ');
}

function decision(app, data) {
  const item = byId(data.facets, 'decision');
  return app.f.list((app.state.filters.decision ?? ['accepted']).map((term) => termLabel(app, item, term)));
}

// What lies behind a bar

const FACET_OF = Object.freeze({topics: 'topic', presentations: 'presentation', modalities: 'modality', code: 'topic'});

/** The group of papers that an address names: null where there is none of that name. */
export function behind(app, data, {figure: id, key}) {
  const facet = FACET_OF[id];
  if (!facet) return null;
  const item = byId(data.facets, facet);
  const name = text(item?.label, app.lang);
  if (id === 'code') return behindCode(app, data, key, name);
  if (id === 'modalities' && key === '*') return naming(app, data, name);
  if (id === 'modalities' && key === 'none') {
    const {papers, papersUrl} = data.modalities.without;
    return {title: app.t('filter.none'), facet: name, papers, papersUrl, only: {modality: ['none']}};
  }
  const row = rows(data[id], app.lang).find((each) => each.key === key);
  return row ? {title: row.label, facet: name, papers: row.papers, papersUrl: row.papersUrl, only: {[facet]: [key]}} : null;
}

function behindCode(app, data, key, name) {
  const terms_ = withCodeFilter(app.state.filters.code);
  const only = {code: terms_.length ? terms_ : [...WITH_CODE]};
  const row = rows(data.topics, app.lang).find((each) => each.key === key);
  if (key === '*') {
    return {
      title: app.t('drawer.withcode', {label: app.t('code.all')}),
      facet: text(byId(data.facets, 'code')?.label, app.lang),
      papers: data.total.withCode,
      papersUrl: withCodeUrl(data.total.papersUrl),
      only,
    };
  }
  return row
    ? {title: app.t('drawer.withcode', {label: row.label}), facet: name, papers: row.withCode, papersUrl: withCodeUrl(row.papersUrl), only: {topic: [key], ...only}}
    : null;
}

function naming(app, data, name) {
  const filter = [...(app.state.filters.modality ?? []).filter((term) => term !== 'none'), '!none'];
  const url = new URL(data.total.papersUrl, location.origin);
  url.searchParams.set('modality', filter.join(','));
  return {
    title: app.t('drawer.naming'),
    facet: name,
    papers: data.total.papers - data.modalities.without.papers,
    papersUrl: url.pathname + url.search,
    only: {modality: filter},
  };
}
