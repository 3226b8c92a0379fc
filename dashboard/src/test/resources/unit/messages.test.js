import {translator} from '/app/messages.js';
import {equal, test} from '/unit/check.js';

test('plurals and numbers are those of the language', () => {
  const en = translator('en');
  equal([en('drawer.papers', {n: 1}), en('drawer.papers', {n: 1234})], ['1 paper', '1,234 papers']);
  equal(translator('zh')('drawer.papers', {n: 1234}), '1,234 篇论文');
});

test('what a parameter says is not read again', () =>
  equal(translator('en')('drawer.withcode', {label: '{label} <b>'}), '{label} <b>, with code'));

test('a key that does not exist is an error', () => {
  let failure = null;
  try {
    translator('en')('no.such');
  } catch (caught) {
    failure = caught.message;
  }
  equal(failure, 'no message "no.such" in en');
});
