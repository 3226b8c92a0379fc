// Which words of a text made a paper carry a term. Pure.

/**
 * Cuts a text into pieces, each with the evidence that points at it. Overlapping evidence shares a piece; evidence that
 * does not fit the text is left out rather than shown at the wrong words.
 *
 * @returns {{text: string, terms: string[], evidence: object[]}[]} the pieces, which joined give the text
 */
export function pieces(text, evidence) {
  const marks = evidence.filter(
    ({start, end, text: words}) => start >= 0 && start < end && end <= text.length && text.slice(start, end) === words);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b);
  const result = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [from, to] = [cuts[index], cuts[index + 1]];
    const here = marks.filter(({start, end}) => start <= from && to <= end);
    result.push({text: text.slice(from, to), terms: [...new Set(here.map(({term}) => term))], evidence: here});
  }
  return result;
}

/** The different words that speak for each term, in the order in which they were found: a map from term to words. */
export function words(evidence, facet) {
  const found = new Map();
  for (const one of evidence.filter((each) => each.facet === facet)) {
    const known = found.get(one.term) ?? [];
    if (!known.some((word) => word.toLowerCase() === one.text.toLowerCase())) {
      found.set(one.term, [...known, one.text]);
    }
  }
  return found;
}

/**
 * The evidence by term, and for each term by rule: which words, how often, in which fields.
 *
 * @returns {{facet: string, term: string, rules: {rule: string, words: {text: string, times: number, fields: string[]}[]}[]}[]}
 */
export function byRule(evidence) {
  const terms = [];
  for (const {facet, term, rule, text, field} of evidence) {
    const one = entry(terms, (each) => each.facet === facet && each.term === term, () => ({facet, term, rules: []}));
    const how = entry(one.rules, (each) => each.rule === rule, () => ({rule, words: []}));
    const word = entry(how.words, (each) => each.text.toLowerCase() === text.toLowerCase(), () => ({text, times: 0, fields: []}));
    word.times++;
    if (!word.fields.includes(field)) word.fields.push(field);
  }
  return terms;
}

function entry(all, is, make) {
  const found = all.find(is);
  if (found) return found;
  const made = make();
  all.push(made);
  return made;
}

/** A match with some of the text before and after it; null where it does not fit the text. */
export function inContext(text, {start, end, text: words}, around) {
  if (typeof text !== 'string' || text.slice(start, end) !== words) return null;
  const from = whole(text, Math.max(0, start - around));
  const to = whole(text, Math.min(text.length, end + around));
  return {
    before: (from > 0 ? '… ' : '') + text.slice(from, start),
    words,
    after: text.slice(end, to) + (to < text.length ? ' …' : ''),
  };
}

/** A place, or the one behind it where it would cut a character in two. */
const whole = (text, at) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);
