// Starts the page and keeps it true to its address.
import {ApiError} from './api.js';
import {paint, repaint} from './charts.js';
import {h, redraw} from './elements.js';
import {formatter, TAGS} from './format.js';
import {drawFooter, drawHeader} from './header.js';
import {lateDrawer} from './late-drawer.js';
import {live} from './live.js';
import {translator} from './messages.js';
import {drawNotices, noticesOf} from './notices.js';
import {closePopovers} from './popovers.js';
import {PAGES} from './pages.js';
import {terms, text} from './series.js';
import {closed, format, language, parse, question, withFilter, withoutChoices, withoutFilters} from './state.js';

const NEWS = 60_000;

const place = (id) => document.getElementById(id);

let now = parse(location.search);
let app = view();
let page = null;
let loaded = null;
let asked = null;
let shown = null;
let notice = {waiting: null, ingestAway: false, news: null, unread: false};
let newsEnds = null;
// A page that is loaded anew, or gone back to, is where it was.
let aim = performance.getEntriesByType('navigation')[0]?.type === 'navigate' ? location.hash : '';

/** What the address says, with the words and numbers of its language. */
function view() {
  const lang = language(now, navigator.languages ?? []);
  const {path, title, read} = PAGES.find((each) => each.path === location.pathname) ?? PAGES[0];
  return Object.freeze({
    // Not as it was when something was drawn: what is clicked while an answer is on its way adds to what was clicked before.
    get state() {
      return now;
    },
    lang, path, title, read, go, visit,
    tag: TAGS[lang],
    reload: load,
    pages: PAGES,
    t: translator(lang),
    f: formatter(lang),
    recolour: () => repaint(place('main')),
    redraw: () => {
      shown = null;
      if (loaded) drawPage();
    },
  });
}

/** Goes to another state of this page; with `replace` the step is not one to go back to. */
function go(state, {replace = false} = {}) {
  const address = location.pathname + format(state);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  arrive();
}

/** Goes to another page, with the same filters; another address of the same page is a matter of `go`. */
function visit(path, state = withoutChoices(app.state)) {
  history.pushState(null, '', path + format(state));
  arrive();
  scrollTo(0, 0);
  place('main').focus({preventScroll: true});
}

function arrive() {
  const before = app.path;
  now = parse(location.search);
  app = view();
  notice = {...notice, news: null};
  if (app.path !== before) {
    takeBack();
    loaded = null;
    shown = null;
    page = null;
  }
  if (app.path !== before || !app.state.open) papers.shut(app);
  show();
}

/** Lets go of the question under way: its answer is no longer wanted. */
function takeBack() {
  asked?.stop();
  settled();
}

function settled() {
  asked = null;
  place('main').removeAttribute('aria-busy');
}

async function show() {
  if (loaded && loaded.question === asks(app.state)) {
    // Back before the answer came: it would be drawn over what the address says now.
    if (asked && asked.question !== loaded.question) takeBack();
    drawFrame();
    drawPage();
    return;
  }
  const {path} = app;
  const reading = app.read();
  inLanguage();
  // On the first page the questions are sent before anything is drawn; from there on the header answers at once.
  const first = !place('header').hasChildNodes();
  if (!first) drawFrame();
  let module = null;
  try {
    module = await reading;
  } catch {
    if (path === app.path) unread();
    return;
  }
  if (path !== app.path) return;
  page = module;
  const loading = load();
  if (first) drawFrame();
  if (!loaded) redraw(place('main'), page.skeleton(app));
  await loading;
}

/** What stands around the figures. */
function drawFrame() {
  document.title = `${app.t(app.title)} · Confscope`;
  drawHeader(app, place('header'));
  tellNotices();
}

/** Says which language the page is in: whatever is measured after that has all of it laid out anew. */
function inLanguage() {
  if (document.documentElement.lang !== app.tag) document.documentElement.lang = app.tag;
}

/** What the figures of the page depend on. */
const asks = (state) => (page.question ?? question)(state);

/** @returns {Promise<boolean>} whether an answer came and was drawn */
async function load() {
  const asker = page;
  if (!asker) return false;
  asked?.stop();
  const asking = new AbortController();
  const {state} = app;
  const mine = {question: asks(state), stop: () => asking.abort()};
  asked = mine;
  place('main').setAttribute('aria-busy', 'true');
  try {
    const data = await asker.load(state, asking.signal);
    if (asking.signal.aborted) return false;
    loaded = {question: mine.question, data};
    drawPage();
    // What is drawn without the statistics is not all there is.
    if (data.dataset) updates.back();
    else updates.away();
    return true;
  } catch (failure) {
    if (!asking.signal.aborted) fail(failure);
    return false;
  } finally {
    if (asked === mine) settled();
  }
}

function drawPage() {
  const {data} = loaded;
  const view = `${app.lang} ${app.path} ${format(closed(app.state))}`;
  // Opening and closing the papers behind a bar leaves the page as it is.
  if (shown?.data !== data || shown.view !== view || !shown.whole) drawMain(data, view);
  const open = page.behind ? app.state.open : null;
  const label = (facet, term) => text(data.facets && terms(data.facets, facet).get(term)?.label, app.lang) || term;
  papers.show({app, open, group: open && page.behind(app, data, open), labels: label, revision: data.dataset?.revision ?? null});
}

/**
 * What is in sight is drawn first, and the rest once that is painted. Everything is drawn at once where nothing can be painted
 * yet, and where the address names a figure, to which the page then goes.
 */
function drawMain(data, view) {
  const main = place('main');
  const first = main.querySelector('.skeleton') !== null;
  const whole = !page.opening || aim !== '' || document.hidden || !globalThis.Chart || shown?.whole === false;
  const drawing = whole ? page.draw(app, data) : page.opening(app, data, main);
  inLanguage();
  redraw(main, drawing);
  drawFooter(app, place('footer'), data.dataset);
  const painted = paint(main, {opening: first && !whole});
  shown = {data, view, whole};
  if (!whole) painted.finally(() => drawRest(data));
  // As the browser would go there, had the figure been in the page: Tab goes on from it too.
  if (document.getElementById(aim.slice(1))) location.replace(aim);
  aim = '';
}

/** Draws what `opening` left out, unless the reader has gone on since. */
function drawRest(data) {
  if (shown?.data !== data || shown.whole || loaded.question !== asks(app.state)) return;
  try {
    page.complete(app, data);
    shown = {...shown, whole: true};
  } catch (failure) {
    fail(failure);
  }
  paint(place('main'));
}

function fail(failure) {
  if (!(failure instanceof ApiError)) {
    broken();
    throw failure;
  }
  const strange = failure.unknownParameters.filter((name) => name in app.state.filters);
  if (strange.length) {
    // Somebody else's parameter in a shared address, or a facet that is no more: no reason to show nothing.
    go(strange.reduce((state, name) => withFilter(state, name, []), app.state), {replace: true});
    return;
  }
  if (failure.passing) {
    if (loaded?.question === asks(app.state)) drawPage();
    else way(app.t('state.stats.down'), app.t('state.retry'), updates.now);
    updates.away();
  } else {
    // What the page lets one choose may be what was refused.
    way(app.t('state.refused', {detail: failure.message}), app.t('filter.clear'), () => go(withoutChoices(withoutFilters(app.state))));
  }
}

/** A sentence and a way on, in place of the figures. */
function way(sentence, label, run) {
  loaded = null;
  shown = null;
  papers.shut(app);
  redraw(place('main'), h('div.way', {}, h('p', {}, sentence),
    h('button', {type: 'button', 'data-focus': 'way', onclick: run}, label)));
}

/** A module that was not to be had is not asked for again by the browser, unless the page is loaded anew. */
function unread() {
  drawFrame();
  way(app.t('state.unread'), app.t('state.reload'), () => location.reload());
}

function broken() {
  shown = null;
  papers.shut(app);
  redraw(place('main'), h('p.way', {role: 'alert'}, app.t('state.broken')));
}

const papers = lateDrawer((unread) => {
  notice = {...notice, unread};
  tellNotices();
});

const updates = live({
  reload: load,
  // What was drawn with the statistics stays, rather than be drawn anew with less.
  needs: () => !page?.withoutStatistics || Boolean(loaded?.data.dataset),
  changed: (services) => {
    notice = {...notice, ...services};
    tellNotices();
  },
  latest: follow,
});

/** Draws the figures of the latest revision where others are shown, or none although the statistics answer. */
async function follow(newest) {
  const before = loaded?.data.dataset?.revision ?? null;
  const follows = before === null || (!app.state.asOf && before !== newest);
  if (!asked && follows && await load() && before !== null) tellNews(loaded.data.dataset?.revision ?? null);
}

/** Says that the figures are new ones, for a while. */
function tellNews(revision) {
  notice = {...notice, news: revision};
  tellNotices();
  clearTimeout(newsEnds);
  if (revision !== null) newsEnds = setTimeout(tellNews, NEWS, null);
}

function tellNotices() {
  drawNotices(place('notices'), noticesOf(app, {...notice, dataset: loaded?.data.dataset ?? null, retry: updates.now}));
}

closePopovers();
window.addEventListener('popstate', arrive);
for (const colours of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
  matchMedia(colours).addEventListener('change', () => app.recolour());
}
show();
updates.services();
