// The box to search in.
import {h, icon} from '../elements.js';
import {tidy, withWords} from './query.js';

/** Milliseconds without a letter after which a search begins: while answers come at once, hardly any. */
const PAUSE = Object.freeze({least: 30, most: 600});
const GLASS = 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.5 10.5L14 14';

/**
 * A search box that stays the same element, so that what is being typed or composed in it is never lost.
 *
 * @param took how long the last answer took, in milliseconds: a store that is slow is not asked for every letter
 */
export function searchBox(took = () => 0) {
  const input = h('input', {type: 'search', name: 'q', maxlength: 200, autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search', 'data-focus': 'search'});
  const form = h('form.search', {role: 'search', onsubmit: (event) => { event.preventDefault(); apply(); }}, icon(GLASS), input);
  let app = null;
  let timer = null;
  let typing = false;

  function apply() {
    clearTimeout(timer);
    typing = false;
    // Who left the page before the pause was over does not search any more.
    if (!form.isConnected) return;
    const before = app.state.choices.q ?? '';
    if (tidy(input.value) === tidy(before)) return;
    // One search is one step to go back to, however many letters it took.
    app.go(withWords(app.state, input.value), {replace: before !== '' && tidy(input.value) !== ''});
  }

  function later(event) {
    clearTimeout(timer);
    typing = true;
    if (!event.isComposing) timer = setTimeout(apply, Math.min(PAUSE.most, Math.max(PAUSE.least, took())));
  }

  input.addEventListener('input', later);
  input.addEventListener('compositionend', () => later({isComposing: false}));

  return {
    root: form,
    /** Follows the address, unless the reader is just typing. */
    show(newApp, {label, hint}) {
      app = newApp;
      input.setAttribute('aria-label', label);
      input.setAttribute('placeholder', hint);
      const wanted = app.state.choices.q ?? '';
      if (tidy(input.value) !== tidy(wanted) && (document.activeElement !== input || !typing)) input.value = wanted;
    },
  };
}
