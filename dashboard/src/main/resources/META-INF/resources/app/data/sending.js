// A file on its way to the store: how far it is, and what came of it.
import {ApiError} from '../api.js';
import {h} from '../elements.js';
import {keyField} from './keyfield.js';
import {upload} from './upload.js';

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
    const told = (bytes) => {
      bar.value = bytes;
      words.textContent = bytes < file.size
        ? t('upload.sent', {sent: f.bytes(bytes), total: f.bytes(file.size)})
        : t('upload.arriving');
    };
    told(0);
    root.replaceChildren(h('p', {}, t('upload.sending', {name: options.name})), bar, words,
      h('button', {type: 'button', onclick: () => { mine.abort(); root.replaceChildren(h('p', {}, t('upload.stopped'))); }}, t('upload.stop')));
    try {
      const dump = await upload(file, options, told, mine.signal);
      root.replaceChildren();
      done(dump);
    } catch (failure) {
      if (!mine.signal.aborted) sorry(app, failure, () => send(app, file, options, done));
    }
  }

  function sorry(app, failure, again) {
    if (!(failure instanceof ApiError)) throw failure;
    const {t} = app;
    if (failure.status === 401) {
      root.replaceChildren(h('p', {role: 'alert'}, t('upload.key.needed')), keyField(app, again));
      root.querySelector('input').focus();
      return;
    }
    const away = failure.status === 0 || failure.status === 502;
    root.replaceChildren(
      h('p.refused', {role: 'alert'}, away ? t('upload.away') : t('upload.refused', {detail: failure.message})),
      failure.problem?.errors?.length
        ? h('ul.dim', {}, failure.problem.errors.map((error) => h('li', {}, error.message)))
        : '',
      failure.passing ? h('button', {type: 'button', onclick: again}, t('state.retry')) : '');
  }

  return Object.freeze({root, send, clear: () => root.replaceChildren()});
}
