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

test('who asks again and again does not say how many bytes were read, which the store does not tell', async () => {
  globalThis.fetch = async () => new Response(JSON.stringify({status: 'reading', bytes: 4_000_000, records: {read: 12, rejected: 2}}));
  const news = await new Promise((resolve) => {
    const stop = follow('d-1', (told) => { stop(); resolve(told); }, () => {});
  });
  equal(news, {status: 'reading', bytesRead: null, bytesTotal: 4_000_000, recordsRead: 12, stored: 10});
});
