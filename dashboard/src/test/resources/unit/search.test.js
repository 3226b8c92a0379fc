import {searchBox} from '/app/papers/search.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

/** What was gone to after a word was typed into a box, which `then` happened to before the pause was over. */
async function typed(then) {
  const gone = [];
  const box = searchBox();
  document.body.append(box.root);
  box.show({state: parse(''), go: ({choices}) => gone.push(choices.q)}, {label: '', hint: ''});
  const input = box.root.querySelector('input');
  input.value = 'eeg';
  input.dispatchEvent(new Event('input'));
  then(box.root);
  await new Promise((resolve) => setTimeout(resolve, 200));
  box.root.remove();
  return gone;
}

test('a word is searched for after a pause', async () => equal(await typed(() => {}), ['eeg']));

test('who leaves the page before that does not search', async () => equal(await typed((root) => root.remove()), []));
