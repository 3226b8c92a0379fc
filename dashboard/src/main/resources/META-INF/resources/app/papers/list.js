// A list of any number of papers: read part by part, drawn only where the reader looks.
import {ApiError} from '../api.js';
import {focusOn, h} from '../elements.js';
import {listHead} from './head.js';
import {keepPlace, places} from './place.js';
import {paperRow, rowSkeleton} from './row.js';
import {nearsEnd, rowsInView} from './window.js';

const EXTRA = 12;
const SKELETONS = 8;
const LATER = 100;
const RETRY = Object.freeze([3, 6, 12, 30]);
/** Rows below the one that a reader comes back to. */
const BELOW = 50;

/** @param shelf a library of readers */
export function papersList(shelf) {
  const rows = h('div.list-body', {role: 'rowgroup'});
  const head = h('div.list-head', {role: 'rowgroup'});
  const table = h('div.list', {role: 'table'}, head, rows);
  const foot = h('div.list-foot', {});
  const root = h('div.list-all', {}, table, foot);
  const drawn = new Map();
  const place = places();
  let app = null;
  let view = null;
  let shown = null;
  let asking = null;
  let saving = null;
  let retry = null;
  let refocus = null;
  let failures = 0;

  /**
   * Shows the papers of a query.
   *
   * @param {{query: string, q: string, revision: number|string, labels: string, label: function, told: function}} wanted
   *   `labels` changes when the labels do; `told` is told how the list stands
   */
  function show(newApp, wanted) {
    const same = view && view.query === wanted.query && view.revision === wanted.revision;
    const relabelled = !view || view.labels !== wanted.labels || app.lang !== newApp.lang;
    app = newApp;
    view = wanted;
    head.replaceChildren(listHead(app));
    table.setAttribute('aria-label', app.t('papers.list'));
    if (fits()) {
      if (asking?.reader !== shown) stopReading();
      if (relabelled) forget();
      settle();
      return;
    }
    if (same && asking) return;
    const known = shelf.find(view.query, view.revision);
    if (known && (!known.goesOn || known.items.length > going())) {
      stopReading();
      forget();
      shown = known;
      settle();
    } else {
      begin();
    }
  }

  /** Whether what is shown is what is asked for, and not what was asked for before. */
  const fits = () => shown?.query === view.query && shown.revision === view.revision;

  /** Lets go of what is being read for a list that is no longer wanted. */
  function stopReading() {
    asking?.stop();
    clearTimeout(retry);
    readingEnded();
  }

  function readingEnded() {
    asking = null;
    root.removeAttribute('aria-busy');
  }

  /** The row that the reader comes back to. */
  const going = () => Math.ceil(place.peek()?.row ?? 0);

  async function begin() {
    // The same papers at another state of the data: as many as there were.
    const atLeast = shown?.query === view.query ? shown.items.length : 0;
    const known = shelf.find(view.query, view.revision);
    const {fresh, keep} = known ? {fresh: known, keep: () => {}} : shelf.begin(view.query, view.q, view.revision);
    if (!shown) rows.replaceChildren(...Array.from({length: SKELETONS}, rowSkeleton));
    if (await read(fresh, Math.max(atLeast, going() + BELOW), keep)) {
      forget();
      shown = fresh;
      if (!atLeast && !place.peek() && scrollY > top()) scrollTo(0, top());
      settle();
    }
  }

  /**
   * Reads on until there are so many papers: at least one part more.
   *
   * @param {function(): void} kept called after each part, so that none is read again where a later one fails
   */
  async function read(reader, least = 0, kept = () => {}) {
    asking?.stop();
    clearTimeout(retry);
    const controller = new AbortController();
    const mine = {reader, stop: () => controller.abort()};
    asking = mine;
    root.setAttribute('aria-busy', 'true');
    drawFoot();
    try {
      do {
        await reader.more(controller.signal, least - reader.items.length);
        kept();
      } while (reader.goesOn && reader.items.length < least);
      failures = 0;
      return asking === mine;
    } catch (failure) {
      if (!controller.signal.aborted) sorry(failure, () => (reader === shown ? more() : begin()));
      return false;
    } finally {
      if (asking === mine) readingEnded();
    }
  }

  async function more() {
    if (asking || !fits() || !shown.goesOn) return;
    if (await read(shown)) settle();
  }

  /** Everything as it should be for what has been read. */
  function settle() {
    if (!root.isConnected) {
      queueMicrotask(() => root.isConnected && settle());
      return;
    }
    table.setAttribute('aria-rowcount', String(shown.total + 1));
    view.told({total: shown.total});
    drawRows();
    drawFoot();
    comeBack();
  }

  function comeBack() {
    const back = place.peek();
    if (!back) return;
    place.take();
    if (back.row > 0) scrollTo(0, top() + back.row * rowHeight());
    drawRows();
    if (back.id) drawn.get(shown.items.findIndex((paper) => paper.id === back.id))?.querySelector('a').focus({preventScroll: true});
  }

  const top = () => rows.getBoundingClientRect().top + scrollY;
  const rowHeight = () => parseFloat(getComputedStyle(rows).minHeight);
  const inWindow = () => ({top: scrollY - top(), height: innerHeight, row: rowHeight(), count: shown.items.length, extra: EXTRA});

  /** Lets go of all rows; the next drawing makes them anew. */
  function forget() {
    refocus = rows.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    drawn.clear();
    rows.replaceChildren();
  }

  function drawRows() {
    if (!shown || !root.isConnected) return;
    const look = inWindow();
    const {from, to} = rowsInView(look);
    rows.style.height = `${look.row * look.count}px`;
    const focused = document.activeElement?.closest('.list-row');
    for (const [index, row] of drawn) {
      if ((index < from || index >= to) && row !== focused) {
        row.remove();
        drawn.delete(index);
      }
    }
    for (let index = from; index < to; index++) if (!drawn.has(index)) draw(index, look.row);
    if (refocus) focusOn(refocus, rows);
    refocus = null;
    if (nearsEnd(look)) more();
  }

  /** Draws a row at its place, also in the order of the document. */
  function draw(index, height) {
    const row = paperRow(app, shown.items[index], {number: index + 1, words: shown.words, label: view.label, leave});
    row.style.top = `${index * height}px`;
    let next = null;
    for (const [other, element] of drawn) if (other > index && (next === null || other < next.index)) next = {index: other, element};
    rows.insertBefore(row, next?.element ?? null);
    drawn.set(index, row);
  }

  function drawFoot() {
    if (!shown) {
      foot.replaceChildren();
      return;
    }
    const {t} = app;
    const left = shown.total - shown.items.length;
    foot.replaceChildren(
      h('p.dim', {}, left > 0 ? t('papers.shown', {count: app.f.count(shown.items.length), total: app.f.count(shown.total)}) : ''),
      ...(left > 0
        ? [h('button', {type: 'button', 'data-focus': 'more', disabled: Boolean(asking), onclick: moreByHand},
          t('papers.more', {n: Math.min(left, 100)}))]
        : []));
  }

  async function moreByHand() {
    const first = shown.items.length;
    await more();
    drawn.get(first)?.querySelector('a').focus({preventScroll: true});
  }

  function sorry(failure, again) {
    if (!(failure instanceof ApiError)) throw failure;
    // Papers without the words that were looked for would pass for those that were found.
    if (shown?.query !== view.query) drop();
    const text = failure.passing ? app.t('papers.away') : app.t('state.refused', {detail: failure.message});
    foot.replaceChildren(h('p', {role: 'alert'}, text), h('button', {type: 'button', onclick: again}, app.t('state.retry')));
    view.told({failed: true});
    if (failure.passing) retry = setTimeout(() => root.isConnected && again(), 1_000 * RETRY[Math.min(failures++, RETRY.length - 1)]);
  }

  function drop() {
    shown = null;
    forget();
    rows.style.height = '';
    table.removeAttribute('aria-rowcount');
  }

  function leave(id) {
    clearTimeout(saving);
    if (shown) keepPlace({row: inWindow().top / rowHeight(), id});
  }

  /** The row above or below the one with the focus. */
  function step(event) {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const row = document.activeElement?.closest('.list-body .list-row');
    if (!by || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = drawn.get(Number(row.getAttribute('aria-rowindex')) - 2 + by);
    if (!next) return;
    event.preventDefault();
    next.querySelector('a').focus();
  }

  function moved() {
    if (!root.isConnected || !shown) return;
    drawRows();
    clearTimeout(saving);
    saving = setTimeout(() => root.isConnected && leave(null), LATER);
  }

  window.addEventListener('scroll', moved, {passive: true});
  window.addEventListener('resize', () => {
    if (!root.isConnected || !shown) return;
    forget();
    drawRows();
  });
  rows.addEventListener('keydown', step);

  return Object.freeze({root, show, openAt: place.put});
}
