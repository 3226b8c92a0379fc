import {followable, shown} from '/app/links.js';
import {equal, test} from '/unit/check.js';

const link = (url, status = 'ok') => ({url, status, asWritten: url});

test('web addresses can be followed', () => {
  equal(followable(link('https://github.com/a/b')), 'https://github.com/a/b');
  equal(followable(link('http://example.org')), 'http://example.org/');
});

test('nothing else can', () =>
  ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc', '//example.org', 'x', '']
    .forEach((url) => equal(followable(link(url)), null)));

test('a link that is cut off cannot', () => equal(followable(link('https://github.com/a', 'truncated')), null));

test('a link reads without what all links have', () =>
  equal(shown(link('https://www.example.org/a/')), 'example.org/a'));
