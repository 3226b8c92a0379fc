// What lies behind the bars, dots and cells of the overview: the group of papers that an address names.
import {byId, rows, text, WITH_CODE, withCodeFilter, withCodeUrl} from '../series.js';
import {WHOLE} from './code.js';

const ROWS = Object.freeze({topics: 'topic', presentations: 'presentation', modalities: 'modality'});

/** The group of an address, null where there is none of that name. */
export function behind(app, data, {figure, key}) {
  if (key.startsWith('kind.')) return behindKind(app, data, key.slice(5));
  if (figure === 'kinds') return behindKinds(app, data, key);
  if (figure === 'code') return behindCode(app, data, key);
  if (figure === 'pairs') return behindPair(app, data, key);
  if (figure === 'modalities' && key === '*') return naming(app, data);
  const facet = ROWS[figure];
  if (!facet) return null;
  const name = facetName(app, data, facet);
  if (figure === 'modalities' && key === 'none') {
    const {papers, papersUrl} = data.modalities.without;
    return {title: app.t('filter.none'), facet: name, papers, papersUrl};
  }
  const row = rows(data[figure], app.lang).find((each) => each.key === key);
  return row ? {title: row.label, facet: name, papers: row.papers, papersUrl: row.papersUrl} : null;
}

const facetName = (app, data, facet) => text(byId(data.facets, facet)?.label, app.lang);

function behindKind(app, data, key) {
  const row = rows(data.presentations, app.lang).find((each) => each.key === key);
  return row ? {title: row.label, facet: facetName(app, data, 'presentation'), papers: row.papers, papersUrl: row.papersUrl} : null;
}

/** All papers of a topic: the figure shows them by presentation, and counts without the filters of both. */
function behindKinds(app, data, key) {
  const parts = data.kinds.groups.filter((group) => group.key[0] === key);
  if (parts.length === 0) return null;
  return {
    title: text(parts[0].label[0], app.lang) || key,
    facet: facetName(app, data, 'topic'),
    papers: parts.reduce((papers, group) => papers + group.papers, 0),
    papersUrl: withoutFilter(parts[0].papersUrl, 'presentation'),
    ...(app.state.filters.presentation ? {only: {topic: [key], presentation: []}} : {}),
  };
}

/** The address of the papers of another address whatever they are in one facet. */
function withoutFilter(papersUrl, facet) {
  const [path, query] = papersUrl.split('?');
  return `${path}?${query.split('&').filter((part) => !part.startsWith(`${facet}=`)).join('&')}`;
}

function behindPair(app, data, key) {
  const cell = data.pairs.cells.find((each) => `${each.row}.${each.column}` === key);
  if (!cell) return null;
  const label = (facet, id) => text(byId(data.facets, facet)?.terms.find((term) => term.id === id)?.label, app.lang) || id;
  return {
    title: app.t('pairs.pair', {modality: label('modality', cell.row), topic: label('topic', cell.column)}),
    facet: `${facetName(app, data, 'modality')} · ${facetName(app, data, 'topic')}`,
    papers: cell.papers,
    papersUrl: cell.papersUrl,
  };
}

function behindCode(app, data, key) {
  const all = app.t('code.all');
  if (key === '*') {
    const terms = withCodeFilter(app.state.filters.code);
    return groupWithCode(app, data, 'code', {...data.total, label: all}, {code: terms.length ? terms : [...WITH_CODE]});
  }
  // The figure picks from topics and from code, and counts without their filters.
  const code = [...WITH_CODE];
  if (key === WHOLE) return groupWithCode(app, data, 'code', {...data.code.total, label: all}, {topic: [], code});
  const row = rows(data.code, app.lang).find((each) => each.key === key);
  return row ? groupWithCode(app, data, 'topic', row, {topic: [key], code}) : null;
}

const groupWithCode = (app, data, facet, {label, withCode, papersUrl}, only) => ({
  title: app.t('drawer.withcode', {label}),
  facet: facetName(app, data, facet),
  papers: withCode,
  papersUrl: withCodeUrl(papersUrl),
  only,
});

function naming(app, data) {
  const filter = [...(app.state.filters.modality ?? []).filter((term) => term !== 'none'), '!none'];
  const url = new URL(data.total.papersUrl, location.origin);
  url.searchParams.set('modality', filter.join(','));
  return {
    title: app.t('drawer.naming'),
    facet: facetName(app, data, 'modality'),
    papers: data.total.papers - data.naming.without.papers,
    papersUrl: url.pathname + url.search,
    only: {modality: filter},
  };
}
