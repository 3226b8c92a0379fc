// Report: a view as one document, to be printed or saved as one file that needs nothing else.
import {get, INGEST} from '../api.js';
import {h} from '../elements.js';
import {documentOf} from '../report/document.js';
import {saveFile} from '../report/file.js';
import {format, question, withChoices} from '../state.js';

const VIEWS = Object.freeze({
  overview: {path: '/', title: 'nav.overview', read: () => import('./overview.js')},
  trends: {path: '/trends', title: 'nav.trends', read: () => import('./trends.js')},
  compare: {path: '/compare', title: 'nav.compare', read: () => import('./compare.js')},
});
const PAPERS = 200;

const viewOf = ({choices}) => (choices.view in VIEWS ? choices.view : 'overview');

const asks = (state) => format({...state, tables: [], open: null, lang: null});

export {asks as question};

export async function load(state, signal) {
  const view = VIEWS[viewOf(state)];
  const page = await view.read();
  const [data, papers] = await Promise.all([page.load(state, signal), papersOf(state, signal)]);
  return Object.freeze({page, view, data, papers, facets: data.facets, dataset: data.dataset});
}

/** The papers of the filters; null while the store of papers is away, which is no reason to have no report. */
async function papersOf(state, signal) {
  try {
    const query = question(state);
    return await get(`${INGEST}/api/v1/papers?limit=${PAPERS}${query ? `&${query}` : ''}`, {signal});
  } catch (failure) {
    if (signal.aborted) throw failure;
    return null;
  }
}

export function draw(app, data) {
  // The report speaks of the view, so what it links to is the view.
  const seen = Object.freeze({...app, path: data.view.path, state: withChoices(app.state, {view: null})});
  const report = documentOf(seen, data);
  const status = h('p', {role: 'status'});
  const save = async () => {
    const saved = await saveFile(report, data.dataset.revision, viewOf(app.state));
    status.textContent = saved ? '' : app.t('report.notsaved');
  };
  return [
    h('section.report-bar', {'aria-label': app.t('report.controls')},
      h('p.dim', {}, app.t('report.lead')),
      h('div.controls', {},
        h('div.segments', {role: 'group', 'aria-label': app.t('report.view')}, Object.entries(VIEWS).map(([id, {title}]) => h('button', {
          type: 'button', 'aria-pressed': String(viewOf(app.state) === id), 'data-focus': `view-${id}`,
          onclick: () => app.go(withChoices(app.state, {view: id === 'overview' ? null : id})),
        }, app.t(title)))),
        h('button.primary', {type: 'button', 'data-focus': 'report-save', onclick: save},
          app.t('report.save')),
        h('button', {type: 'button', 'data-focus': 'report-print', onclick: () => print()}, app.t('report.print'))),
      status),
    report,
  ];
}

export function skeleton(app) {
  const block = (name) => h(`div.skeleton.${name}`, {'aria-hidden': 'true'});
  return [h('p.vh', {role: 'status'}, app.t('state.loading')), block('controls-skeleton'), block('figure-skeleton'), block('figure-skeleton')];
}
