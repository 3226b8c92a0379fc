import {isSendable, keepKey, key} from '/app/data/key.js';
import {equal, test} from '/unit/check.js';

const KEY = '4f9c0e7b';

test('a key with a character that no header carries cannot be sent', () => {
  const odd = [`“${KEY}”`, `\u200b${KEY}`, `密钥${KEY}`, `${KEY}\n`, ` ${KEY}`, `${KEY} `, ''];
  equal(odd.filter(isSendable), []);
  equal([KEY, 'open sesame', 'a', '!~'].filter((each) => !isSendable(each)), []);
});

test('such a key is as none where it is kept', () => {
  keepKey(`${KEY}’`);
  equal(key(), null);
  keepKey(KEY);
  equal(key(), KEY);
  keepKey(null);
  equal(key(), null);
});

test('what can be sent can be set as a header', () => {
  const request = new XMLHttpRequest();
  request.open('POST', '/');
  for (const each of [KEY, 'open sesame', '!~']) request.setRequestHeader('X-Api-Key', each);
});
