// A file on its way to the store: how far it is, and what came of it.
import {ApiError} from '../api.js';
import {h} from '../elements.js';
import {withChoices, withoutChoices} from '../state.js';
import {leads} from '../way.js';
import {keyField} from './keyfield.js';
import {upload} from './upload.js';

/** No answer, or one of the gateway for want of one: the store may have taken the file all the same. */
const UNANSWERED = Object.freeze([0, 502, 504]);

/** An element that shows the sending of one file after the other. */
export function sending() {
  const root = h('div.sending', {'aria-live': 'polite'});
  let going = null;

  /**
   * @param {Blob} file
   * @param {function(object): void} done told the dump
   */
  async function send(app, file, options, done) {
    going?.abort();
    const mine = new AbortController();
    going = mine;
    const {t, f} = app;
    const bar = h('progress', {max: Math.max(1, file.size), value: 0, 'aria-label': t('upload.sending', {name: options.name})});
    const words = h('p.dim', {}, '');
    const stop = h('button', {type: 'button', onclick: () => { mine.abort(); root.replaceChildren(h('p', {}, t('upload.stopped'))); }}, t('upload.stop'));
    let gone = false;
    const told = (bytes) => {
      bar.value = bytes;
      gone = bytes >= file.size;
      words.textContent = gone ? t('upload.arriving') : t('upload.sent', {sent: f.bytes(bytes), total: f.bytes(file.size)});
      // The store keeps a file that it has whole, whether or not anybody waits for its answer.
      stop.hidden = gone;
    };
    told(0);
    root.replaceChildren(h('p', {}, t('upload.sending', {name: options.name})), bar, words, stop);
    try {
      const dump = await upload(file, options, told, mine.signal);
      root.replaceChildren();
      done(dump);
    } catch (failure) {
      if (!mine.signal.aborted) await sorry(app, failure, {file, gone, again: () => send(app, file, options, done)});
    }
  }

  async function sorry(app, failure, {file, gone, again}) {
    if (!(failure instanceof ApiError)) throw failure;
    const {t} = app;
    if (failure.status === 401) {
      root.replaceChildren(h('p', {role: 'alert'}, t('upload.key.needed')), keyField(app, again));
      root.querySelector('input').focus();
    } else if (!UNANSWERED.includes(failure.status)) {
      tell(app, t('upload.refused', {detail: failure.message}), failure.passing ? again : null, reasons(failure));
    } else if (!await readable(file)) {
      tell(app, t('upload.unreadable'), null);
    } else if (gone) {
      tell(app, t('upload.maybe'), again, h('p', {}, h('a', leads(app, '/data', withChoices(withoutChoices(app.state), {view: 'dumps'})), t('data.dumps'))));
    } else {
      tell(app, t('upload.away'), again);
    }
  }

  /** Says what went wrong, with a way to try again where that may help. */
  function tell(app, text, again, more = '') {
    root.replaceChildren(h('p.refused', {role: 'alert'}, text), more,
      again ? h('button', {type: 'button', onclick: again}, app.t('state.retry')) : '');
  }

  return Object.freeze({root, send, tell, clear: () => root.replaceChildren()});
}

const reasons = ({problem}) =>
  (problem?.errors?.length ? h('ul.dim', {}, problem.errors.map((error) => h('li', {}, error.message))) : '');

/** A file that was changed after it was chosen is not read by the browser, and its sending fails without an answer. */
const readable = (file) => file.slice(0, 1).arrayBuffer().then(() => true, () => false);
