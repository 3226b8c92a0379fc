import {live} from '/app/live.js';
import {equal, test} from '/unit/check.js';

const STATUS = {services: [{service: 'ingest', state: 'up'}]};

/** A page that keeps what it is told, with services that answer as they are told to. */
function watched(reload, stats, {needs = true} = {}) {
  const told = [];
  globalThis.fetch = async (url) => (url.startsWith('/api/status') || stats
    ? new Response(JSON.stringify(url.startsWith('/api/status') ? STATUS : {dataset: {revision: stats}}))
    : new Response('', {status: 503}));
  const updates = live({reload, needs: () => needs, changed: ({waiting}) => told.push(waiting), latest: async () => {}});
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

test('one question goes ahead, and the others only once it is answered', async () => {
  const asked = [];
  const {updates} = watched(async () => { asked.push('page'); updates.back(); return true; }, 3);
  let answer;
  const held = new Promise((resolve) => { answer = resolve; });
  const {fetch} = globalThis;
  globalThis.fetch = async (url) => { asked.push(url); await held; return fetch(url); };
  const trying = updates.now();
  await until(() => asked.length > 0);
  equal(asked, ['/api/stats/api/v1/stats']);
  answer();
  await trying;
  equal(asked, ['/api/stats/api/v1/stats', 'page']);
});

test('what needs the statistics is not asked for while they are away', async () => {
  let reloads = 0;
  const {told, updates} = watched(async () => { reloads++; return false; }, null);
  await updates.now();
  equal([reloads, told], [0, [0, 1]]);
});

test('what is shown without the statistics is asked for all the same', async () => {
  let reloads = 0;
  const {told, updates} = watched(async () => { reloads++; updates.away(); return true; }, null, {needs: false});
  await updates.now();
  equal([reloads, told], [1, [0, 1]]);
});

test('a reader who went elsewhere during the try is not told of it', async () => {
  let reloads = 0;
  const {told, updates} = watched(async () => { reloads++; return true; }, null);
  const trying = updates.now();
  updates.back();
  await trying;
  equal([reloads, told], [0, [0, null]]);
});

test('an answer to the try ends it', async () => {
  const {told, updates} = watched(async () => { updates.back(); return true; }, 3);
  await updates.now();
  equal(told, [0, null]);
});
