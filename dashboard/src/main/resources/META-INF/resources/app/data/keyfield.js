// Asks for the key where a write was refused for want of it.
import {h} from '../elements.js';
import {isSendable, keepKey} from './key.js';

/**
 * @param {boolean} wrong whether a key was sent and is not right
 * @param {function(): void} again tries the write again
 */
export function keyField(wrong, again) {
  const input = h('input', {
    type: 'password', id: 'key', name: 'key', autocomplete: 'off', required: true, 'aria-describedby': 'key-about', 'data-focus': 'key',
  });
  const label = h('label', {for: 'key'});
  const use = h('button.main', {type: 'submit'});
  const about = h('p', {id: 'key-about'});
  let app = null;
  let odd = false;
  const root = h('form.key-field', {
    onsubmit: (event) => {
      event.preventDefault();
      const given = input.value.trim();
      odd = !isSendable(given);
      if (odd) {
        tell();
        input.focus();
      } else {
        keepKey(given);
        again();
      }
    },
  }, label, h('span.key-line', {}, input, use), about);

  function tell() {
    const {t} = app;
    input.setAttribute('aria-invalid', String(odd));
    about.className = odd ? 'refused' : 'dim';
    about.textContent = odd ? t('upload.key.odd') : wrong ? t('upload.key.wrong') : t('upload.key.about');
  }

  return Object.freeze({
    focus: () => input.focus(),
    /** The field in the language of the page; what was typed stays. */
    show(newApp) {
      app = newApp;
      label.textContent = app.t('upload.key');
      use.textContent = app.t('upload.key.use');
      tell();
      return root;
    },
  });
}
