// The papers behind a bar, beside the figures.
import {ApiError, get, papersPage} from './api.js';
import {focusOn, h, icon} from './elements.js';
import {paperCard} from './paper.js';
import {closed, parse, withFilter} from './state.js';
import {leads} from './way.js';

const PAGE = 20;
const WIDE = matchMedia('(min-width: 80rem)');
const CROSS = 'M4 4l8 8M12 4l-8 8';

/**
 * @typedef {{title: string, facet: string, papers: number, papersUrl: string|null, only?: Object<string, string[]>}} Group
 *   what a bar stands for; `only` are the filters that would leave just its papers, where they do not hold yet
 */
export function drawer() {
  const dialog = h('dialog.drawer', {'aria-labelledby': 'drawer-title'});
  document.body.append(dialog);
  let shown = null;
  let loading = null;

  /** Shows the group that the address names, or nothing. */
  function show(app, open, group, labels) {
    const name = open ? `${open.figure}:${open.key}|${group?.papersUrl}|${app.lang}` : null;
    if (name === shown) return;
    const before = shown;
    shown = name;
    loading?.abort();
    if (!open) {
      dialog.close();
      if (before) focusOn(before.split('|')[0]);
      return;
    }
    loading = new AbortController();
    fill(app, group, labels, loading.signal);
    if (!dialog.open) appear();
    dialog.scrollTop = 0;
  }

  /** Beside the figures where there is room, so that they can be read and picked from meanwhile; else over them. */
  function appear() {
    if (WIDE.matches && !document.fullscreenElement) dialog.show();
    else dialog.showModal();
  }

  function fill(app, group, labels, signal) {
    const list = h('ol.papers', {});
    const behind = group?.papersUrl ? listed(app, group.papersUrl) : null;
    const foot = h('div.drawer-foot', {role: 'status'});
    const close = () => app.go(closed(app.state));
    dialog.oncancel = (event) => {
      event.preventDefault();
      close();
    };
    document.onkeydown = (event) => event.key === 'Escape' && dialog.open && !dialog.matches(':modal') && close();
    dialog.onclick = (event) => event.target === dialog && close();
    dialog.replaceChildren(h('div.drawer-body', {},
      h('div.drawer-head', {},
        h('div', {},
          group ? h('p.dim', {}, group.facet) : null,
          h('h2', {id: 'drawer-title'}, group ? group.title : app.t('drawer.unknown')),
          group ? h('p.drawer-count', {}, app.t('drawer.papers', {n: group.papers})) : null),
        h('div.drawer-actions', {},
          behind ? h('a.as-button', leads(app, '/papers', behind), app.t('drawer.list')) : null,
          group?.only ? h('button', {type: 'button', onclick: () => app.go(only(app.state, group.only))}, app.t('drawer.only')) : null,
          h('button.quiet', {type: 'button', autofocus: true, 'aria-label': app.t('drawer.close'), onclick: close}, icon(CROSS)))),
      list, foot));
    if (group?.papersUrl) more(app, {group, labels, list, foot, signal, behind}, null);
    else if (group) foot.append(h('p', {}, app.t('drawer.empty')));
  }

  async function more(app, place, cursor) {
    const {group, labels, list, foot, signal, behind} = place;
    if (cursor) foot.replaceChildren(h('p.dim', {}, app.t('drawer.loading')));
    else list.replaceChildren(...Array.from({length: Math.min(group.papers, 4)}, () => h('li.skeleton.paper-skeleton', {'aria-hidden': 'true'})));
    try {
      const page = await get(papersPage(group.papersUrl, {limit: PAGE, cursor}), {signal});
      const cards = page.items.map((paper) => h('li', {}, paperCard(app, paper, labels, behind)));
      if (cursor) list.append(...cards);
      else list.replaceChildren(...cards);
      foot.replaceChildren(...rest(app, place, page, (next) => more(app, place, next)));
      if (cursor) cards[0]?.querySelector('button, a')?.focus({preventScroll: true});
    } catch (failure) {
      if (signal.aborted) return;
      if (!cursor) list.replaceChildren();
      foot.replaceChildren(...sorry(app, failure, () => more(app, place, cursor)));
    }
  }

  return {show};
}

/** The same papers as a state of the page of papers. */
const listed = (app, papersUrl) => Object.freeze({...parse(`?${papersUrl.split('?')[1] ?? ''}`), lang: app.state.lang});

function only(state, filters) {
  return Object.entries(filters).reduce((next, [facet, terms]) => withFilter(next, facet, terms), state);
}

function rest(app, place, page, more) {
  const parts = [];
  if (page.total === 0) {
    parts.push(h('p', {}, app.t('drawer.empty')));
  } else if (page.total !== place.group.papers) {
    parts.push(h('p', {}, app.t('drawer.moved', {count: place.group.papers, total: page.total})));
  }
  const left = page.total - place.list.children.length;
  if (page.nextCursor && left > 0) {
    parts.push(h('button', {type: 'button', onclick: () => more(page.nextCursor)}, app.t('drawer.more', {n: Math.min(left, PAGE)})));
  }
  return parts;
}

function sorry(app, failure, retry) {
  if (!(failure instanceof ApiError)) throw failure;
  const text = failure.passing ? app.t('drawer.failed') : app.t('drawer.refused', {detail: failure.message});
  return [h('p', {}, text), h('button', {type: 'button', onclick: retry}, app.t('state.retry'))];
}
