import {problemList} from '/app/data/problems.js';
import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const MANY = 30;
const app = Object.freeze({t: translator('en'), f: formatter('en'), state: parse(''), go: () => {}});
const dump = (id) => ({id, status: 'checked', problems: {errors: 0, warnings: MANY}});
const none = async () => null;

const page = (id, from) => ({
  items: Array.from({length: 10}, (_, index) => ({line: from + index + 1, column: 1, severity: 'warning', code: 'odd', message: `${id} ${from + index}`})),
  nextCursor: from + 10 < MANY ? String(from + 10) : null,
  total: MANY,
});

/** A store that answers, once it may, with ten problems at a time. */
function store(held) {
  globalThis.fetch = async (url) => {
    await held;
    const [, id] = /dumps\/([^/]+)\//.exec(url);
    return new Response(JSON.stringify(page(id, Number(new URL(url, location.href).searchParams.get('cursor') ?? 0))));
  };
}

const places = (list) => [...list.root.querySelectorAll('.problem b')].map(({textContent}) => textContent);
const until = async (happened) => {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('who asks while a part is on its way has each problem once', async () => {
  const list = problemList(none);
  let answer;
  store(new Promise((resolve) => { answer = resolve; }));
  list.show(app, dump('a'), null);
  list.show(app, dump('a'), null);
  answer();
  await until(() => places(list).length >= MANY);
  equal([places(list).length, new Set(places(list)).size], [MANY, MANY]);
});

test('the problems of another dump are gone at once', async () => {
  const list = problemList(none);
  store(null);
  list.show(app, dump('a'), null);
  await until(() => places(list).length === MANY);
  let answer;
  store(new Promise((resolve) => { answer = resolve; }));
  list.show(app, dump('b'), null);
  equal(places(list), []);
  answer();
  await until(() => places(list).length === MANY);
  equal(list.root.querySelector('.problem').textContent.includes('b 0'), true);
});
