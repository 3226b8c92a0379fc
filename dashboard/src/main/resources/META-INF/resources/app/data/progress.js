// Follows a dump until it is over: by events, or by asking again and again where events do not come through.
import {ApiError, get, INGEST} from '../api.js';

const EVERY = 1_000;
const QUIET = 5_000;
const RUNNING = Object.freeze(['received', 'reading']);

export const isRunning = (status) => RUNNING.includes(status);

/**
 * @param {string} id
 * @param {function(object): void} progress told {status, bytesRead, bytesTotal, recordsRead, stored}; all but `status` is null where no
 *   events come through: a dump says how much was read of it only when that is over
 * @param {function(): void} over told once, when the dump is published, checked or failed
 * @returns {function(): void} stops following
 */
export function follow(id, progress, over) {
  let source = null;
  let timer = null;
  let ended = false;

  function tell(news) {
    if (ended) return;
    if (isRunning(news.status)) {
      progress(news);
    } else {
      stop();
      over();
    }
  }

  function stop() {
    ended = true;
    source?.close();
    clearTimeout(timer);
  }

  function listen() {
    source = new EventSource(`${INGEST}/api/v1/dumps/${id}/events`);
    source.addEventListener('progress', (event) => {
      later(QUIET, ask);
      tell(JSON.parse(event.data));
    });
    source.onerror = () => {
      source.close();
      later(0, ask);
    };
    later(QUIET, ask);
  }

  function later(milliseconds, next) {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(next, milliseconds);
  }

  async function ask() {
    try {
      const dump = await get(`${INGEST}/api/v1/dumps/${id}`);
      tell({status: dump.status, bytesRead: null, bytesTotal: null, recordsRead: null, stored: null});
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
    }
    later(EVERY, ask);
  }

  listen();
  return stop;
}
