// Which words of a text made a paper carry a term. Pure.

/**
 * Cuts a text into pieces, marked where evidence points. Overlapping evidence shares a piece; evidence that does not
 * fit the text is left out rather than shown at the wrong words.
 *
 * @returns {{text: string, terms: string[]}[]} the pieces, which joined give the text
 */
export function pieces(text, evidence) {
  const marks = evidence.filter(
    ({start, end, text: words}) => start >= 0 && start < end && end <= text.length && text.slice(start, end) === words);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b);
  const result = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [from, to] = [cuts[index], cuts[index + 1]];
    const here = marks.filter(({start, end}) => start <= from && to <= end).map(({term}) => term);
    result.push({text: text.slice(from, to), terms: [...new Set(here)]});
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
