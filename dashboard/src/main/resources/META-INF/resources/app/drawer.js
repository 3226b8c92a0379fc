// The papers behind a bar, beside the figures.
import {ApiError, get, papersPage} from './api.js';
import {focusOn, h, icon, redraw} from './elements.js';
import {paperCard} from './paper.js';
import {closed, parse, withFilter} from './state.js';
import {leads} from './way.js';

const PAGE = 20;
/** As many as one answer has at most. */
const MOST = 1000;
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
  let drawn = null;
  let loading = null;

  /**
   * Shows the group that the address names, or nothing.
   *
   * @param revision of the data that the group was counted in
   */
  function show(app, {open, group, labels, revision}) {
    const what = open ? `${open.figure}:${open.key}|${group?.papersUrl}|${app.lang}` : null;
    const state = `${revision}|${group?.papers}`;
    if (what === (shown?.what ?? null) && (!open || state === shown.state)) return;
    const before = shown;
    shown = open ? {what, state} : null;
    loading?.abort();
    if (!open) {
      dialog.close();
      if (before) focusOn(before.what.split('|')[0]);
      return;
    }
    loading = new AbortController();
    if (what === before?.what && drawn) {
      follow(app, group, loading.signal);
      return;
    }
    fill(app, group, labels, loading.signal);
    if (!dialog.open) appear();
    dialog.scrollTop = 0;
  }

  /** Newer data has arrived: the reader goes on with the papers that are still there. */
  async function follow(app, group, signal) {
    drawn = {...drawn, group, signal};
    drawn.count.textContent = app.t('drawer.papers', {n: group.papers});
    const focused = dialog.contains(document.activeElement);
    await more(app, drawn, null);
    if (focused && document.activeElement === document.body) dialog.querySelector('[autofocus]').focus({preventScroll: true});
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
    const count = group ? h('p.drawer-count', {}, app.t('drawer.papers', {n: group.papers})) : null;
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
          count),
        h('div.drawer-actions', {},
          behind ? h('a.as-button', leads(app, '/papers', behind), app.t('drawer.list')) : null,
          group?.only ? h('button', {type: 'button', onclick: () => app.go(only(app.state, group.only))}, app.t('drawer.only')) : null,
          h('button.quiet', {type: 'button', autofocus: true, 'aria-label': app.t('drawer.close'), onclick: close}, icon(CROSS)))),
      list, foot));
    drawn = group?.papersUrl ? {group, labels, list, foot, count, signal, behind, cards: new Map()} : null;
    if (drawn) more(app, drawn, null);
    else if (group) foot.append(h('p', {}, app.t('drawer.empty')));
  }

  async function more(app, place, cursor) {
    const {group, list, foot, signal} = place;
    if (cursor) foot.replaceChildren(h('p.dim', {}, app.t('drawer.loading')));
    else if (place.cards.size === 0) list.replaceChildren(...Array.from({length: Math.min(group.papers, 4)}, () => h('li.skeleton.paper-skeleton', {'aria-hidden': 'true'})));
    try {
      const limit = cursor ? PAGE : Math.min(MOST, Math.max(PAGE, list.children.length));
      const page = await get(papersPage(group.papersUrl, {limit, cursor}), {signal});
      const cards = page.items.map((paper) => card(app, place, paper));
      if (cursor) list.append(...cards);
      else redraw(list, cards);
      foot.replaceChildren(...rest(app, place, page, (next) => more(app, place, next)));
      if (cursor) cards[0]?.querySelector('button, a')?.focus({preventScroll: true});
    } catch (failure) {
      if (signal.aborted) return;
      if (place.cards.size === 0) list.replaceChildren();
      foot.replaceChildren(...sorry(app, failure, () => more(app, place, cursor)));
    }
  }

  return {show};
}

/** A paper as it was drawn before, if it is the same: what the reader unfolded stays unfolded, and the focus where it is. */
function card(app, {cards, labels, behind}, paper) {
  const version = `${paper.id} ${paper.revision}`;
  if (!cards.has(version)) cards.set(version, h('li', {}, paperCard(app, paper, labels, behind)));
  return cards.get(version);
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
