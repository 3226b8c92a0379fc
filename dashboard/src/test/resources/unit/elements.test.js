import {h, redraw} from '/app/elements.js';
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
