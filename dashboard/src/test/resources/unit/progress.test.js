import {follow} from '/app/data/progress.js';
import {equal, test} from '/unit/check.js';

/** Where no events come through. */
globalThis.EventSource = class {
  constructor() {
    setTimeout(() => this.onerror(), 0);
  }

  addEventListener() {}

  close() {}
};

test('who asks again and again does not say how much was read, which the store tells only when that is over', async () => {
  globalThis.fetch = async () => new Response(JSON.stringify({status: 'reading', bytes: 4_000_000, records: {read: 0, rejected: 0}}));
  const news = await new Promise((resolve) => {
    const stop = follow('d-1', (told) => { stop(); resolve(told); }, () => {});
  });
  equal(news, {status: 'reading', bytesRead: null, bytesTotal: null, recordsRead: null, stored: null});
});
