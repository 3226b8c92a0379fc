// What in a dump was not understood: by severity, part by part, among the lines of the dump.
import {ApiError, get, INGEST} from '../api.js';
import {h} from '../elements.js';
import {withChoices} from '../state.js';
import {around} from './context.js';

const PART = 200;
const SHOWN = 50;
const REACH = 1;

/** @param lines gives the lines of a dump, see source.js */
export function problemList(lines) {
  const root = h('div.problems', {});
  let app = null;
  let dump = null;
  let file = null;
  let read = null;
  let most = SHOWN;

  function show(newApp, newDump, newFile) {
    if (dump?.id !== newDump.id || dump.status !== newDump.status || app.state.choices.severity !== newApp.state.choices.severity) {
      most = SHOWN;
      if (dump?.id !== newDump.id || dump.status !== newDump.status) {
        read = {id: newDump.id, items: [], cursor: null, goesOn: true, total: 0, reading: null};
        // Those of another dump, until the first of this one are there.
        root.replaceChildren();
      }
    }
    [app, dump, file] = [newApp, newDump, newFile];
    draw();
  }

  const wanted = () => read.items.filter(({severity}) => severity === (app.state.choices.severity ?? severity));

  /** How many there are, as far as the service kept them. */
  function count() {
    const {errors, warnings} = dump.problems;
    return {error: errors, warning: warnings}[app.state.choices.severity] ?? errors + warnings;
  }

  async function draw() {
    const mine = read;
    try {
      while (mine === read && mine.goesOn && wanted().length < Math.min(most, count())) await more(mine);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      if (mine === read) root.replaceChildren(...filter(), h('p', {role: 'alert'}, app.t('papers.away')),
        h('button', {type: 'button', onclick: draw}, app.t('state.retry')));
      return;
    }
    if (mine !== read) return;
    const text = await lines(dump, file);
    if (mine !== read) return;
    const all = wanted();
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    root.replaceChildren(...filter(),
      h('ol.problem-list', {}, all.slice(0, most).map((problem) => entry(problem, text))),
      ...rest(all));
    if (focused) root.querySelector(`[data-focus="${focused}"]`)?.focus({preventScroll: true});
  }

  /** Reads on; who asks meanwhile waits for the same part. */
  function more(mine) {
    mine.reading ??= part(mine).finally(() => { mine.reading = null; });
    return mine.reading;
  }

  async function part(mine) {
    const cursor = mine.cursor ? `&cursor=${encodeURIComponent(mine.cursor)}` : '';
    const page = await get(`${INGEST}/api/v1/dumps/${mine.id}/problems?limit=${PART}${cursor}`);
    mine.items.push(...page.items);
    mine.cursor = page.nextCursor;
    mine.goesOn = page.nextCursor !== null;
    mine.total = page.total;
  }

  function filter() {
    const {t, f, state} = app;
    const {errors, warnings} = dump.problems;
    const choice = (severity, label, many) => h('button', {
      type: 'button',
      'aria-pressed': String((state.choices.severity ?? null) === severity),
      'data-focus': `severity-${severity}`,
      onclick: () => app.go(withChoices(state, {severity}), {replace: true}),
    }, `${label} (${f.count(many)})`);
    return [h('div.segments', {role: 'group', 'aria-label': t('problem.filter')},
      choice(null, t('problem.all'), errors + warnings), choice('error', t('problem.errors'), errors),
      choice('warning', t('problem.warnings'), warnings))];
  }

  function rest(all) {
    const {t, f} = app;
    const parts = [];
    if (all.length === 0) parts.push(h('p.dim', {}, t('problem.none')));
    if (all.length > most || (read.goesOn && all.length < count())) {
      parts.push(h('button', {type: 'button', 'data-focus': 'problems-more', onclick: () => { most += SHOWN; draw(); }},
        t('problem.more', {n: Math.min(SHOWN, Math.max(1, count() - most))})));
    }
    if (!read.goesOn && read.total < dump.problems.errors + dump.problems.warnings) {
      parts.push(h('p.dim', {}, t('problem.kept', {n: f.count(read.total)})));
    }
    return parts;
  }

  function entry(problem, text) {
    const {t, f} = app;
    return h('li.problem', {},
      h('p', {}, h(`span.severity.${problem.severity}`, {}, t(problem.severity === 'error' ? 'problem.error' : 'problem.warning')), ' ',
        h('b', {}, t('problem.place', {line: f.count(problem.line), column: f.count(problem.column)})), ' ',
        h('span', {lang: 'en', dir: 'auto'}, problem.message), ' ', h('code', {class: 'dim'}, problem.code)),
      text && problem.line <= text.length
        ? h('ol.lines', {}, around(text, problem, REACH).map((line) =>
          h('li', {class: line.here ? 'here' : null}, h('span.number', {'aria-hidden': 'true'}, f.count(line.number)), h('code', {dir: 'auto'}, line.text))))
        : problem.excerpt ? h('p.context', {dir: 'auto'}, h('code', {}, problem.excerpt)) : null);
  }

  return Object.freeze({root, show});
}
