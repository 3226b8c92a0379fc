// Asks for the key where a write was refused for want of it.
import {h} from '../elements.js';
import {key, keepKey} from './key.js';

/** @param {function(): void} again tries the write again */
export function keyField(app, again) {
  const {t} = app;
  const input = h('input', {type: 'password', id: 'key', name: 'key', autocomplete: 'off', required: true, 'data-focus': 'key'});
  return h('form.key-field', {
    onsubmit: (event) => {
      event.preventDefault();
      keepKey(input.value);
      again();
    },
  },
  h('label', {for: 'key'}, t('upload.key')),
  h('span.key-line', {}, input, h('button.main', {type: 'submit'}, t('upload.key.use'))),
  h('p.dim', {}, key() ? t('upload.key.wrong') : t('upload.key.about')));
}
