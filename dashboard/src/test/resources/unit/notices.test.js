import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {drawNotices, noticesOf} from '/app/notices.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const app = (search = '') => ({t: translator('en'), f: formatter('en'), state: parse(search), go: () => {}});
const NOW = {waiting: null, unread: false, ingestAway: false, news: null, dataset: {revision: 7}, retry: () => {}};
const kinds = (given, search) => noticesOf(app(search), {...NOW, ...given}).map(({kind}) => kind);

test('one thing is said at a time, and of the past no news', () => {
  equal([kinds({}), kinds({news: 7}), kinds({news: 7, ingestAway: true}), kinds({news: 7, waiting: 3})], [[], ['news'], ['warning'], ['warning']]);
  equal([kinds({news: 7, unread: true}), kinds({unread: true, ingestAway: true, waiting: 3})], [['warning'], ['warning']]);
  equal(kinds({news: 7}, '?asOf=2'), ['past']);
});

test('a countdown is no part of what is announced', () => {
  const [before, after] = [3, 2].map((waiting) => noticesOf(app(), {...NOW, waiting})[0]);
  equal(before.text, 'The statistics service is not answering. The figures below are those of revision 7.');
  equal([before.text === after.text, before.countdown, after.countdown], [true, 'Next try in 3 seconds.', 'Next try in 2 seconds.']);
});

test('a line that says the same stays, with what its button now does', () => {
  const root = document.createElement('div');
  const done = [];
  const draw = (waiting) => drawNotices(root, noticesOf(app(), {...NOW, waiting, retry: () => done.push(waiting)}));
  draw(3);
  const [line, words] = [root.firstChild, root.querySelector('span').firstChild];
  draw(2);
  root.querySelector('button').click();

  equal([root.firstChild === line, root.querySelector('span').firstChild === words, done], [true, true, [2]]);
  equal(root.querySelector('[role="timer"]').textContent, 'Next try in 2 seconds.');
  drawNotices(root, []);
  equal(root.childNodes.length, 0);
});
