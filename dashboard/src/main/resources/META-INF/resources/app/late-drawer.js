// The papers behind a bar, from before the module is there that shows them.
import {closed} from './state.js';

const SOON = 2_000;

/**
 * The drawer, read when something is first opened, or soon after the page is there.
 *
 * @param {function(boolean): void} told whether it was wanted and could not be read
 */
export function lateDrawer(told) {
  let drawer = null;
  let wanted = null;

  async function read() {
    try {
      const module = await import('./drawer.js');
      drawer ??= module.drawer();
    } catch {
      told(wanted.open !== null);
      return;
    }
    told(false);
    show(wanted);
  }

  /** @param {{app: object, open: object|null, group: Group|null, labels: function|null, revision: number|null}} next what the drawer shows */
  function show(next) {
    wanted = next;
    const {app, open} = next;
    if (drawer) {
      drawer.show(app, next);
    } else if (open) {
      // As it will be once the drawer is there, which then hears of it first.
      document.onkeydown = ({key}) => key === 'Escape' && wanted.open && wanted.app.go(closed(wanted.app.state));
      read();
    } else {
      setTimeout(read, SOON);
    }
  }

  /** Closes it: an open one may lie over everything, and nothing else closes it where no figures are drawn. */
  function shut(app) {
    if (wanted?.open) show({app, open: null, group: null, labels: null, revision: null});
  }

  return {show, shut};
}
