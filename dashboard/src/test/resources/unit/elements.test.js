import {h, redraw, unfolding} from '/app/elements.js';
import {equal, test} from '/unit/check.js';

/** A parent in the page, and what is taken out of it or put into it from now on. */
function watched(...children) {
  const parent = h('div', {}, children);
  document.body.append(parent);
  const watcher = new MutationObserver(() => {});
  watcher.observe(parent, {childList: true});
  const touched = () => watcher.takeRecords().flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes]).map(({id}) => id);
  return {parent, touched};
}

const item = (id) => h('p', {id});
const ids = (parent) => [...parent.children].map(({id}) => id);

test('what stays is not touched when something before and after it changes', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(item);
  const {parent, touched} = watched(a, b, c);

  redraw(parent, d, [b, null], e);

  equal([ids(parent), touched().sort()], [['d', 'b', 'e'], ['a', 'c', 'd', 'e']]);
});

test('what stays in another order is moved', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(item);
  const {parent} = watched(a, b, c);

  redraw(parent, c, a);

  equal(ids(parent), ['c', 'a']);
});

test('the focus stays on what has its name', () => {
  const button = () => h('button', {'data-focus': 'one'});
  const {parent} = watched(button());
  parent.firstChild.focus();

  redraw(parent, button());

  equal([parent.children.length, document.activeElement === parent.firstChild], [1, true]);
});

test('what is typed into the search of an open list stays, with the cursor, and is searched for', () => {
  const looked = [];
  const list = () => unfolding('details', {'data-name': 'topic'}, h('summary', {}, 'Topic'), () => h('div', {},
    h('input', {type: 'search', 'data-focus': 'find-topic', oninput: ({target}) => looked.push(target.value)})));
  const {parent} = watched(list());
  parent.firstChild.open = true;
  parent.firstChild.dispatchEvent(new Event('toggle'));
  const before = parent.querySelector('input');
  before.value = 'ecg';
  before.focus();
  before.setSelectionRange(1, 2);

  redraw(parent, list());

  const after = parent.querySelector('input');
  equal([after === before, after.value, after.selectionStart, after.selectionEnd, looked], [false, 'ecg', 1, 2, ['ecg']]);
  equal(document.activeElement === after, true);
});

test('what is typed goes with a list that was closed', () => {
  const list = () => unfolding('details', {'data-name': 'topic'}, h('summary', {}, 'Topic'), () => h('div', {}, h('input', {type: 'search'})));
  const {parent} = watched(list());
  parent.firstChild.append(h('div', {}, h('input', {type: 'search', value: 'ecg'})));

  redraw(parent, list());

  equal([parent.firstChild.open, parent.querySelector('input')], [false, null]);
});
