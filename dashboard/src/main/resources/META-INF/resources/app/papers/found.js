// Where the words of a search stand in a text. Pure.

const BEFORE = 24;
const AFTER = 240;

/** The words of a search, each once. */
export const wordsOf = (q) => [...new Set((q ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean))];

const pattern = (words) =>
  new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|'), 'giu');

/**
 * Cuts a text into pieces, marked where one of the words stands.
 *
 * @returns {{text: string, found: boolean}[]} the pieces, which joined give the text
 */
export function findings(text, words) {
  if (words.length === 0) return [{text, found: false}];
  const result = [];
  let from = 0;
  for (const match of text.matchAll(pattern(words))) {
    if (match.index > from) result.push({text: text.slice(from, match.index), found: false});
    result.push({text: match[0], found: true});
    from = match.index + match[0].length;
  }
  if (from < text.length) result.push({text: text.slice(from), found: false});
  return result;
}

/** True where every word stands in the text. */
export const holds = (text, words) => words.every((word) => text.toLowerCase().includes(word));

/** The part of a text around the first of the words, or null where none stands in it. */
export function passage(text, words) {
  const match = words.length ? pattern(words).exec(text) : null;
  if (!match) return null;
  const from = beginning(text, match.index);
  const to = Math.min(text.length, match.index + match[0].length + AFTER);
  return (from > 0 ? '… ' : '') + text.slice(from, whole(text, to)) + (to < text.length ? ' …' : '');
}

/** A little before a place, at the beginning of a word where one begins there. */
function beginning(text, at) {
  if (at <= BEFORE) return 0;
  const space = text.slice(at - BEFORE, at).search(/\s\S/);
  return whole(text, space < 0 ? at - BEFORE : at - BEFORE + space + 1);
}

/** A place that does not cut a character in two. */
const whole = (text, at) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
