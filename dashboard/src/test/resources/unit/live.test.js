import {live} from '/app/live.js';
import {equal, test} from '/unit/check.js';

const STATUS = {services: [{service: 'ingest', state: 'up'}]};

/** A page that keeps what it is told, with services that answer as they are told to. */
function watched(reload, stats) {
  const told = [];
  globalThis.fetch = async (url) => (url.startsWith('/api/status') || stats
    ? new Response(JSON.stringify(url.startsWith('/api/status') ? STATUS : {dataset: {revision: stats}}))
    : new Response('', {status: 503}));
  const updates = live({reload, changed: ({waiting}) => told.push(waiting), latest: async () => {}});
  return {told, updates};
}

const until = async (happened) => {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a try that asks nothing does not leave the reader waiting for it', async () => {
  const {told, updates} = watched(async () => false, 4);
  updates.now();
  await until(() => told.at(-1) === null);
  equal(told[0], 0);
});

test('where nothing answers it goes on counting', async () => {
  const {told, updates} = watched(async () => false, null);
  updates.now();
  await until(() => told.at(-1) > 0);
});

test('an answer to the try ends it', async () => {
  const {told, updates} = watched(async () => { updates.back(); return true; }, 3);
  await updates.now();
  equal(told, [0, null]);
});
