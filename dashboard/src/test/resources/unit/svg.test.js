import {drawingOf, el, escaped, fit, wrapped, words} from '/app/svg.js';
import {equal, test} from '/unit/check.js';

const HOSTILE = ['<script>alert(1)</script>', '"]]>&amp;\'', '\u0000\u0008\ufffe\ud800x', '\u202egnp.exe', '👩‍⚕️'.repeat(2000), 'x'.repeat(5000)];
const width = (text) => [...text].length * 10;
const read = (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml');

test('whatever a text holds, the drawing can be read and the text is text', () => HOSTILE.forEach((text) => {
  const document_ = read(drawingOf(100, 50, {title: text, family: '"A", b'}, words(text, {x: 1, y: 2, 'data-a': text})));
  equal([document_.querySelector('parsererror'), document_.querySelectorAll('*').length], [null, 3]);
  equal(document_.querySelector('text').textContent, text.replace(/[\u0000\u0008\ufffe]/g, '').replace('\ud800', '\ufffd'));
}));

test('attributes without a value are left out', () => equal(el('g', {a: null, b: 1.23456, c: undefined}), '<g b="1.23"/>'));

test('lines are one line', () => equal(escaped('a\n\tb  <c>'), 'a b &lt;c&gt;'));

test('a text is cut where the room ends, between characters', () => {
  equal(fit('abc', 30, width), 'abc');
  equal(fit('abcdef', 40, width), 'abc…');
  equal(fit('👩‍⚕️👩‍⚕️👩‍⚕️', 70, (text) => [...new Intl.Segmenter().segment(text)].length * 30), '👩‍⚕️…');
  equal(width(fit('x'.repeat(5000), 100, width)) <= 100, true);
});

test('a text is broken between words, and its end says when there was more', () => {
  equal(wrapped('one two three', 80, width, 3), ['one two', 'three']);
  equal(wrapped('one two three four', 80, width, 1), ['one two…'].map((line) => fit(line, 80, width)));
  equal(wrapped('x'.repeat(5000), 100, width, 2).every((line) => width(line) <= 100), true);
  equal(wrapped('可信、安全、公平与隐私', 60, width, 9).join(''), '可信、安全、公平与隐私');
});
