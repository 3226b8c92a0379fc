// A file on its way to the store: how far it is, and what came of it.
import {ApiError} from '../api.js';
import {h} from '../elements.js';
import {withChoices, withoutChoices} from '../state.js';
import {leads} from '../way.js';
import {keepKey, key} from './key.js';
import {keyField} from './keyfield.js';
import {upload} from './upload.js';

/** No answer, or one of the gateway for want of one: the store may have taken the file all the same. */
const UNANSWERED = Object.freeze([0, 502, 504]);

/** The right key is never refused, not even to those who share their address with whoever guesses. */
const wantsKey = ({status, problem}) => status === 401 || (status === 429 && String(problem?.type).endsWith('too-many-wrong-keys'));

const address = () => location.pathname + location.search;

/** An element that shows the sending of one file after the other, in the language that the page is in. */
export function sending() {
  const root = h('div.sending', {'aria-live': 'polite'});
  let app = null;
  let going = null;
  let message = () => [];
  let leadsOn = false;
  let shownAt = '';

  function show(newApp) {
    const other = app !== null && (app.lang !== newApp.lang || leadsOn);
    app = newApp;
    shownAt = address();
    if (other) say(message, leadsOn);
  }

  /**
   * @param {function(object): Array} next what stands here from now on, made anew in another language
   * @param {boolean} on whether it leads on from where the reader is, and so is made anew whenever it is shown
   */
  function say(next, on = false) {
    message = next;
    leadsOn = on;
    root.replaceChildren(...message(app));
  }

  /** Lets go of the file under way: nobody waits for what comes of it. */
  function clear() {
    going?.abort();
    say(() => []);
  }

  /**
   * @param {Blob} file
   * @param {function(object): void} taken told the dump, to which a reader who is still here is then taken
   */
  async function send(file, options, taken) {
    going?.abort();
    const mine = new AbortController();
    going = mine;
    const used = key();
    const again = () => send(file, options, taken);
    const progress = progressOf(file, options.name, () => {
      mine.abort();
      say(({t}) => [h('p', {}, t('upload.stopped'))]);
    });
    say(progress.show);
    try {
      const dump = await upload(file, options, progress.told, mine.signal);
      taken(dump);
      arrive(dump);
    } catch (failure) {
      const unread = UNANSWERED.includes(failure.status) && !await readable(file);
      if (!mine.signal.aborted) sorry(failure, {used, unread, gone: progress.gone(), again});
    }
  }

  /** Who has gone to another page meanwhile stays there, and finds the way to the dump on coming back. */
  function arrive(dump) {
    const state = () => withChoices(withoutChoices(app.state), {dump: dump.id});
    // Until another page is drawn, this one still is.
    if (root.isConnected && shownAt === address()) {
      say(() => []);
      app.visit('/data', state());
    } else {
      say(() => [h('p', {}, h('a', leads(app, '/data', state()), app.t('upload.taken', {name: dump.name})))], true);
    }
  }

  function sorry(failure, {used, unread, gone, again}) {
    if (!(failure instanceof ApiError)) {
      say(({t}) => [h('p', {role: 'alert'}, t('state.broken'))]);
      throw failure;
    }
    if (wantsKey(failure)) {
      ask(failure, used, again);
    } else if (!UNANSWERED.includes(failure.status)) {
      tell((t) => t('upload.refused', {detail: failure.message}), failure.passing ? again : null, () => reasons(failure));
    } else if (unread) {
      tell((t) => t('upload.unreadable'), null);
    } else if (gone) {
      tell((t) => t('upload.maybe'), again, () =>
        h('p', {}, h('a', leads(app, '/data', withChoices(withoutChoices(app.state), {view: 'dumps'})), app.t('data.dumps'))));
    } else {
      tell((t) => t('upload.away'), again);
    }
  }

  function ask(failure, used, again) {
    // Another may have been given elsewhere meanwhile.
    if (key() === used) keepKey(null);
    const field = keyField(used !== null, again);
    say((now) => [
      h('p', {role: 'alert'}, failure.status === 401 ? now.t('upload.key.needed') : now.t('upload.refused', {detail: failure.message})),
      field.show(now),
    ]);
    field.focus();
  }

  /**
   * Says what went wrong, with a way to try again where that may help.
   *
   * @param {function(function): string} text from the words of a language
   */
  function tell(text, again, more = () => '') {
    say(({t}) => [h('p.refused', {role: 'alert'}, text(t)), more(), again ? h('button', {type: 'button', onclick: again}, t('state.retry')) : '']);
  }

  return Object.freeze({root, show, send, tell, clear});
}

/** How far a file is, and a button to stop it. */
function progressOf(file, name, stopped) {
  const title = h('p');
  const bar = h('progress', {max: Math.max(1, file.size), value: 0});
  const words = h('p.dim');
  const stop = h('button', {type: 'button', onclick: stopped});
  let app = null;
  let sent = 0;
  const gone = () => sent >= file.size;

  function tell() {
    bar.value = sent;
    words.textContent = gone() ? app.t('upload.arriving') : app.t('upload.sent', {sent: app.f.bytes(sent), total: app.f.bytes(file.size)});
    // The store keeps a file that it has whole, whether or not anybody waits for its answer.
    stop.hidden = gone();
  }

  return Object.freeze({
    gone,
    told: (bytes) => {
      sent = bytes;
      tell();
    },
    show: (newApp) => {
      app = newApp;
      title.textContent = app.t('upload.sending', {name});
      bar.setAttribute('aria-label', title.textContent);
      stop.textContent = app.t('upload.stop');
      tell();
      return [title, bar, words, stop];
    },
  });
}

const reasons = ({problem}) =>
  (problem?.errors?.length ? h('ul.dim', {}, problem.errors.map((error) => h('li', {}, error.message))) : '');

/** A file that was changed after it was chosen is not read by the browser, and its sending fails without an answer. */
const readable = (file) => file.slice(0, 1).arrayBuffer().then(() => true, () => false);
