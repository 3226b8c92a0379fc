// Lines at the top of the page for what the reader has to know now.
import {asOfNotice} from './asof.js';
import {h, redraw} from './elements.js';

/**
 * @typedef {{kind: 'past'|'warning'|'news', text: string, countdown?: string, action?: {label: string, run: function(): void}}} Notice
 *   `countdown` goes on every second, so it is shown beside the text and not announced
 */

/**
 * What there is to say.
 *
 * @param {{waiting: number|null, unread: boolean, ingestAway: boolean, news: number|null, dataset: object|null,
 *   retry: function(): void}} now
 *   seconds until the statistics are asked again, null while they answer; whether a part of the page could not be fetched;
 *   the revision that has just arrived; the state of the data that is shown
 * @returns {Notice[]}
 */
export function noticesOf(app, {waiting, unread, ingestAway, news, dataset, retry}) {
  const {t, f} = app;
  const revision = dataset ? f.count(dataset.revision) : null;
  const notices = [asOfNotice(app, dataset)].filter(Boolean);
  if (waiting !== null) {
    notices.push({
      kind: 'warning',
      text: [t('state.stats.down'), revision ? t('state.stats.kept', {revision}) : null].filter(Boolean).join(' '),
      countdown: waiting > 0 ? t('state.stats.again', {n: waiting}) : t('state.stats.trying'),
      action: {label: t('state.retry'), run: retry},
    });
  } else if (unread) {
    // A module that was not to be had is not asked for again by the browser, unless the page is loaded anew.
    notices.push({kind: 'warning', text: t('state.unread'), action: {label: t('state.reload'), run: () => location.reload()}});
  } else if (ingestAway && revision) {
    notices.push({kind: 'warning', text: t('state.ingest.down', {revision})});
  } else if (news !== null && !app.state.asOf) {
    notices.push({kind: 'news', text: t('state.updated', {revision: f.count(news)})});
  }
  return notices;
}

/**
 * Shows notices. A line that says the same as before stays as it is: what is drawn anew is announced anew.
 *
 * @param {Notice[]} notices
 */
export function drawNotices(root, notices) {
  redraw(root, notices.map((notice) => {
    const line = root.querySelector(`.notice.${notice.kind}`) ?? lineOf(notice.kind);
    fill(line, notice);
    return line;
  }));
}

const lineOf = (kind) => h(`p.notice.${kind}`, {}, h('span', {}), h('span', {role: 'timer'}), h('button', {type: 'button', 'data-focus': `notice-${kind}`}));

function fill(line, {text, countdown, action}) {
  const [words, timer, button] = line.children;
  say(words, text);
  say(timer, countdown ?? '');
  say(button, action?.label ?? '');
  timer.hidden = !countdown;
  button.hidden = !action;
  button.onclick = action?.run ?? null;
}

function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
