// What the figures of a view show, in a sentence. Pure but for the words, which come from the message files.

const FRACTIONS = Object.freeze([
  [1 / 4, 'part.quarter', 'part.about.quarter'],
  [1 / 3, 'part.third', 'part.about.third'],
  [1 / 2, 'part.half', 'part.about.half'],
  [2 / 3, 'part.twothirds', 'part.about.twothirds'],
  [3 / 4, 'part.threequarters', 'part.about.threequarters'],
]);
const EXACTLY = 0.0005;
const ABOUT = 0.015;

/** As many as one can name in a title. */
const NAMED = 3;

/** A part of a whole, in words where there are short ones: “Half”, “About a third”, “All”, “38.6%”. */
export function part({t, f}, count, total) {
  if (count === total) return t('part.all');
  const share = count / total;
  for (const [fraction, exactly, about] of FRACTIONS) {
    const away = Math.abs(share - fraction);
    if (away < EXACTLY) return t(exactly);
    if (away < ABOUT) return t(about);
  }
  return f.share(share);
}

/** A label inside a sentence: small letters where they are only the beginning of a heading. */
export function inside(label) {
  return /^\p{Lu}\p{Ll}+(?: |$)/u.test(label) ? label[0].toLocaleLowerCase('en') + label.slice(1) : label;
}

/** A label of a dump inside a sentence of ours. */
export const within = ({lang, f}, label) => f.isolate(lang === 'en' ? inside(label) : label);

/**
 * What the largest of some groups says.
 *
 * @param all rows, largest first
 * @param {{one: string, tie: string, ties?: string, none?: string}} keys of messages; `ties` for more groups than can be
 *   named, `none` for papers without a term
 * @returns {string|null} null where nothing leads: there are no papers, or all of many groups have the same number
 */
export function largest(app, all, total, keys) {
  const {t, f} = app;
  const first = all.filter((row) => row.papers > 0 && row.papers === all[0].papers);
  if (first.length === 0) return null;
  const numbers = {part: part(app, first[0].papers, total), count: f.count(first[0].papers), total: f.count(total)};
  if (first.length > NAMED) {
    const even = first.length === all.filter((row) => row.papers > 0).length;
    return even || !keys.ties ? null : t(keys.ties, {...numbers, n: first.length});
  }
  if (first.length > 1) return t(keys.tie, {...numbers, labels: f.list(first.map((row) => f.isolate(row.label)))});
  if (first[0].key === 'none' && keys.none) return t(keys.none, numbers);
  return t(keys.one, {...numbers, label: keys.inside ? within(app, first[0].label) : f.isolate(first[0].label)});
}
