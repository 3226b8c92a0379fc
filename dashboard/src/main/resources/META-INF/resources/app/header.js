// What stands above and below every page.
import {h, redraw} from './elements.js';
import {TAGS} from './format.js';
import {format, withChoices, withLang, withoutChoices} from './state.js';

const LANGUAGES = Object.freeze([['en', 'English'], ['zh', '中文']]);
const THEMES = Object.freeze([['system', 'theme.system'], ['light', 'theme.light'], ['dark', 'theme.dark']]);
const REPORTED = Object.freeze({'/': 'overview', '/trends': 'trends', '/compare': 'compare'});
const KEPT = 'confscope.theme';

/** Whether the theme follows the system, or what the reader has chosen. */
function theme() {
  return document.documentElement.dataset.theme ?? 'system';
}

function choose(name) {
  if (name === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = name;
  }
  try {
    if (name === 'system') localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, name);
  } catch {
    // The choice then holds for this page only.
  }
}

/** What a page takes over from this one: the filters, and a report the whole view. */
function towards({path, state}, to) {
  const view = REPORTED[path];
  return to === '/report' && view ? withChoices({...state, tables: []}, {view}) : withoutChoices(state);
}

/** A plain click changes the page without reading everything anew; a click for a new tab is the browser's. */
function follow(app, event, path) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  app.visit(path, towards(app, path));
}

export function drawHeader(app, root) {
  redraw(root,
    h('a.skip', {href: '#main'}, app.t('app.skip')),
    h('a.brand', {href: `/${app.state.lang ? `?lang=${app.state.lang}` : ''}`}, 'Confscope'),
    h('nav', {'aria-label': app.t('nav.label')}, app.pages.map(({path, title}) =>
      h('a', {
        href: path + format(towards(app, path)),
        'aria-current': path === app.path ? 'page' : null,
        'data-focus': `page-${path}`,
        onclick: (event) => follow(app, event, path),
      }, app.t(title)))),
    h('div.settings', {},
      h('div.segments', {role: 'group', 'aria-label': app.t('lang.label')}, LANGUAGES.map(([code, name]) =>
        h('button', {
          type: 'button',
          lang: TAGS[code],
          'aria-pressed': String(app.lang === code),
          'data-focus': `lang-${code}`,
          onclick: () => app.go(withLang(app.state, code)),
        }, name))),
      h('select', {
        'aria-label': app.t('theme.label'),
        'data-focus': 'theme',
        onchange: (event) => {
          choose(event.target.value);
          app.recolour();
        },
      }, THEMES.map(([name, label]) => h('option', {value: name, selected: theme() === name}, app.t(label))))));
}

export function drawFooter(app, root, dataset) {
  redraw(root,
    h('p', {}, dataset
      ? app.t('foot.dataset', {revision: app.f.count(dataset.revision), vocabulary: dataset.vocabulary.slice(0, 15)})
      : ''),
    h('p', {},
      h('a', {href: '/api/stats/q/openapi'}, app.t('foot.api')), ' · ',
      h('a', {href: '/api/ingest/q/openapi'}, app.t('foot.papers'))));
}
