// Keeps a page up to date: asks whether there is a newer revision, and comes back by itself after a service was away.
import {get, statistic} from './api.js';

const EVERY = 15_000;
const BACK_OFF = Object.freeze([1, 2, 4, 8, 15, 30]);

/**
 * @param {{reload: function(): Promise<boolean>, needs: function(): boolean, changed: function(object): void,
 *   latest: function(number): Promise<void>}} page
 *   `reload` asks again; `needs` says whether that is in vain while the statistics service is away; `changed` is told
 *   {waiting: seconds|null, ingestAway}; `latest` is told the latest revision
 */
export function live(page) {
  let failures = 0;
  let waiting = null;
  let ingestAway = false;
  let timer = null;

  const tell = () => page.changed({waiting, ingestAway});

  function later(milliseconds, next) {
    clearTimeout(timer);
    timer = setTimeout(next, milliseconds);
  }

  /** Says that the statistics service did not answer: counts down and tries again, each time later. */
  function away() {
    waiting = BACK_OFF[Math.min(failures++, BACK_OFF.length - 1)];
    tell();
    later(1_000, tick);
  }

  function tick() {
    if (--waiting > 0) {
      tell();
      later(1_000, tick);
    } else {
      now();
    }
  }

  /**
   * Tries at once. One question goes ahead: after an outage the dashboard lets one through to the service, and refuses all others
   * until that is answered.
   */
  async function now() {
    waiting = 0;
    clearTimeout(timer);
    tell();
    const newest = await latest();
    // The reader went elsewhere meanwhile, where an answer came or did not.
    if (waiting !== 0) return;
    if (newest === null && page.needs()) {
      away();
      return;
    }
    try {
      await page.reload();
    } finally {
      // Neither an answer nor a failure: there was nothing to ask, or the reader went elsewhere meanwhile.
      if (waiting === 0) look();
    }
  }

  /** Says that the figures are there. */
  function back() {
    failures = 0;
    waiting = null;
    tell();
    later(EVERY, look);
  }

  async function look() {
    if (document.hidden) {
      later(EVERY, look);
      return;
    }
    await services();
    const newest = await latest();
    if (newest === null) {
      away();
      return;
    }
    back();
    await page.latest(newest);
  }

  /** The latest revision, null where the statistics do not say. */
  async function latest() {
    try {
      return (await get(statistic('stats', ''))).dataset.revision;
    } catch {
      return null;
    }
  }

  /** Looks whether papers can be opened. */
  async function services() {
    try {
      const {services: states} = await get('/api/status');
      ingestAway = states.some(({service, state}) => service === 'ingest' && state === 'down');
      tell();
    } catch {
      // The dashboard itself is away: the question that follows says so.
    }
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && waiting === null) later(0, look);
  });

  return {away, back, now, services};
}
