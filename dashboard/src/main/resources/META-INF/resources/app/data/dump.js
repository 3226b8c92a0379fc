// A dump: how far its reading is, what it changed or would change, what was not understood, and how to publish it.
import {ApiError, getFile} from '../api.js';
import {withBoth} from '../compare/revisions.js';
import {h} from '../elements.js';
import {withChoices, withAsOf, withoutChoices} from '../state.js';
import {leads} from '../way.js';
import {outcome} from './outcome.js';
import {follow, isRunning} from './progress.js';
import {problemList} from './problems.js';
import {sending} from './sending.js';
import {contentUrl, source} from './source.js';
import {statusOf} from './status.js';

/** @param held files of this visit and the options they were sent with, by the dump's id */
export function dumpView(held) {
  const lines = source();
  const problems = problemList(lines);
  const ways = new Map();
  const bar = h('progress', {max: 1, value: 0});
  const words = h('p.dim', {});
  let stop = () => {};
  let followed = null;
  let tell = () => {};

  function show(app, dump) {
    const {t, f} = app;
    const mine = held.get(dump.id);
    const total = dump.problems.errors + dump.problems.warnings;
    watch(app, dump);
    if (!isRunning(dump.status)) problems.show(app, dump, mine?.file ?? null);
    return [
      h('p.paper-way', {}, h('a', {...leads(app, '/data', withChoices(app.state, {dump: null, view: 'dumps', severity: null})), 'data-focus': 'dumps'}, t('dump.back'))),
      h('h1', {dir: 'auto'}, dump.name),
      h('p.dump-about', {}, statusOf(app, dump), ' ',
        h('span.dim', {}, [dump.id, dump.format, f.bytes(dump.bytes), f.date(dump.receivedAt)].filter(Boolean).join(' · ')), ' ',
        h('a', {href: contentUrl(dump.id), download: dump.name}, t('dump.download'))),
      isRunning(dump.status)
        ? h('section', {'aria-label': t('dump.progress')}, h('h2', {}, t(dump.dryRun ? 'dump.checking' : 'dump.publishing')), bar, words)
        : [result(app, dump, mine),
          total > 0 || dump.status === 'failed'
            ? h('section', {'aria-labelledby': 'problems-title'}, h('h2', {id: 'problems-title'}, t('problem.title')),
              h('p.dim', {}, t('problem.about')), problems.root)
            : h('section', {}, h('h2', {}, t('problem.title')), h('p.dim', {}, t('problem.nothing')))],
    ];
  }

  /** What is sent of a dump is shown under it alone, and goes on while another is looked at. */
  function wayOf(app, dump) {
    if (!ways.has(dump.id)) ways.set(dump.id, sending());
    const way = ways.get(dump.id);
    way.show(app);
    return way;
  }

  function watch(app, dump) {
    if (followed === dump.id && isRunning(dump.status)) {
      tell(app);
      return;
    }
    stop();
    followed = null;
    if (!isRunning(dump.status)) return;
    followed = dump.id;
    bar.removeAttribute('value');
    let shown = app;
    let last = null;
    tell = (now) => {
      shown = now;
      bar.setAttribute('aria-label', now.t('dump.progress'));
      words.textContent = last ? soFar(now, last) : now.t('dump.waiting');
    };
    tell(app);
    stop = follow(dump.id, (news) => {
      // Events may fail after they came: what they said is more than what is asked for.
      if (news.bytesRead !== null || last === null || last.bytesRead === null) last = news;
      if (news.bytesRead > 0) bar.value = Math.min(1, news.bytesRead / Math.max(1, news.bytesTotal));
      tell(shown);
    }, app.reload);
  }

  function result(app, dump, mine) {
    const {t} = app;
    if (dump.status === 'failed') {
      return h('section', {}, h('h2', {}, t('dump.failed')), h('p.refused', {lang: 'en', dir: 'auto'}, dump.failure), h('p', {}, t('dump.failed.about')),
        h('p', {}, h('a', leads(app, '/data', withChoices(app.state, {dump: null, view: null, severity: null})), t('dump.another'))));
    }
    if (dump.status === 'checked') return checked(app, dump, mine);
    const revision = app.f.count(dump.revision);
    return h('section', {}, h('h2', {}, t('dump.published', {revision})), outcome(app, dump),
      h('p.ways.start', {},
        h('a', leads(app, '/', withAsOf(withoutChoices(app.state), null)), t('dump.figures')),
        dump.revision > 1
          ? h('a', leads(app, '/compare', withBoth(app.state, dump.revision)), t('revision.compare'))
          : null));
  }

  function checked(app, dump, mine) {
    const {t} = app;
    const {records} = dump;
    const way = wayOf(app, dump);
    const nothing = records.added + records.changed + records.removed === 0;
    return h('section', {}, h('h2', {}, t('dump.would')), outcome(app, dump),
      nothing ? h('p', {}, t('dump.nothing')) : null,
      h('p', {}, h('button.main', {type: 'button', 'data-focus': 'publish', onclick: () => publish(way, dump, mine)}, t('dump.publish'))),
      way.root);
  }

  /** Sends the same bytes once more, this time to stay: from this tab if they are here, else from the store. */
  async function publish(way, dump, mine) {
    const options = mine?.options ?? {name: dump.name, format: dump.format, mode: dump.mode === 'replace' ? 'replace' : '', ...edition(dump)};
    const file = mine?.file ?? await kept(way, dump, () => publish(way, dump, mine));
    if (!file) return;
    way.send(file, {...options, dryRun: false}, (published) => held.set(published.id, {file, options}));
  }

  /** The bytes of a dump as the store has them; null where it does not give them, which the reader is told. */
  async function kept(way, dump, again) {
    try {
      return await getFile(contentUrl(dump.id));
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      way.tell((t) => (failure.passing ? t('dump.content.away') : t('dump.content.lost', {detail: failure.message})), failure.passing ? again : null);
      return null;
    }
  }

  return Object.freeze({show, leave: () => { stop(); followed = null; }});
}

function soFar({t, f}, {status, bytesRead, bytesTotal, recordsRead}) {
  if (bytesRead === null) return t(status === 'received' ? 'dump.waiting' : 'dump.reading');
  return t('dump.sofar', {read: f.bytes(bytesRead), total: f.bytes(bytesTotal), n: recordsRead});
}

/** The edition that was said of a dump, where it has just one: the dump may not name it. */
function edition(dump) {
  const match = dump.editions.length === 1 ? /^(.+)-(\d{4})$/.exec(dump.editions[0]) : null;
  return match ? {venue: match[1], year: match[2]} : {};
}
