// Links from one view to another that do not read everything anew.
import {format} from './state.js';

/** A plain click; any other asks the browser for a tab or a window of its own. */
export const isPlain = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/**
 * What makes an `a` lead to a view.
 *
 * @param before what is to be done before the reader leaves
 */
export function leads(app, path, state, before = () => {}) {
  return {
    href: path + format(state),
    onclick: (event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      before();
      app.visit(path, state);
    },
  };
}
