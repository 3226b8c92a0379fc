// What can be done with a figure: save it as a picture or as numbers, copy its address, show it on the whole screen.
import {statistic} from './api.js';
import {h, icon, unfolding} from './elements.js';
import {format, pinned} from './state.js';

const ENLARGE = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';

export function tools(app, spec) {
  return h('div.tools', {}, menu(app, spec), document.fullscreenEnabled ? enlarge(app, spec) : null);
}

function menu(app, spec) {
  const status = h('p.menu-status', {role: 'status'});
  const link = (kind, label) =>
    h('a', {
      href: statistic(spec.source.path, spec.source.query, kind),
      'aria-label': app.t('figure.download', {title: spec.kicker, format: label}),
      'data-focus': `${spec.id}-${label}`,
    }, label);
  const button = (name, label, run) => h('button.quiet', {type: 'button', 'data-focus': `${spec.id}-${name}`, onclick: run}, label);
  const picture = (kind) => async (event) => {
    const details = event.target.closest('details');
    const {save} = await import('./picture-file.js');
    const saved = await save(app, spec, kind);
    status.textContent = app.t(saved ? 'figure.saved' : 'figure.notsaved');
    if (saved) details.open = false;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(addressOf(app, spec));
      status.textContent = app.t('figure.copied');
    } catch {
      status.replaceChildren(h('input', {readonly: true, value: addressOf(app, spec), 'aria-label': app.t('figure.address')}));
      status.firstChild.select();
    }
  };
  return unfolding('details.menu', {'data-name': `menu-${spec.id}`, name: 'menu'},
    h('summary', {'data-focus': `${spec.id}-menu`, 'aria-label': app.t('figure.menu', {title: spec.kicker})}, app.t('figure.save')),
    () => h('div.panel', {},
      h('ul', {},
        h('li', {}, button('png', app.t('figure.png'), picture('png'))),
        h('li', {}, button('svg', app.t('figure.svg'), picture('svg'))),
        h('li', {}, link('csv', app.t('figure.csv'))),
        h('li', {}, link(null, app.t('figure.json'))),
        h('li', {}, button('copy', app.t('figure.copy'), copy))),
      status));
}

/** The address of a view as it is now, whatever data arrives later. */
export const addressOf = (app, spec) =>
  `${location.origin}${app.path}${format(pinned(app.state, spec.revision))}#figure-${spec.id}`;

function enlarge(app, spec) {
  return h('button.quiet', {
    type: 'button',
    'aria-label': app.t('figure.enlarge', {title: spec.kicker}),
    title: app.t('figure.fullscreen'),
    'data-focus': `${spec.id}-enlarge`,
    onclick: () => (enlarged(spec.id) ? document.exitFullscreen() : show(app, spec.id)),
  }, icon(ENLARGE));
}

/** Whether a figure has the whole screen. The page has it, and shows this figure alone, so that it outlives redrawing. */
export const enlarged = (id) => document.fullscreenElement?.dataset.figure === id;

async function show(app, id) {
  const page = document.getElementById('main');
  page.dataset.figure = id;
  const changed = () => {
    // Told of the beginning as well as of the end.
    if (!document.fullscreenElement) {
      document.removeEventListener('fullscreenchange', changed);
      delete page.dataset.figure;
    }
    app.redraw();
  };
  document.addEventListener('fullscreenchange', changed);
  await page.requestFullscreen();
}
