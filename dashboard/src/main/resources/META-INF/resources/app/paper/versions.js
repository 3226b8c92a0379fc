// How a paper changed from one revision to another. Pure.

const FIELDS = Object.freeze([
  'titleEn', 'titleZh', 'abstract', 'decision', 'presentation', 'topic', 'area', 'keywords', 'authors', 'links', 'code', 'modalities',
]);

/** Revisions at which something was said of a paper, or its terms changed, the first on top. */
export const revisionsOf = (paper) =>
  [...new Set([...(paper.provenance ?? []).map((one) => one.revision), paper.revision])].sort((a, b) => a - b);

/**
 * @returns {{field: string, before: string, after: string}[]} fields that differ, their values as text
 */
export function changes(before, after) {
  return FIELDS.map((field) => ({field, before: plain(before[field]), after: plain(after[field])}))
    .filter((change) => change.before !== change.after);
}

function plain(value) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? (one.asWritten ?? one.url) : String(one))).join(', ');
  return String(value);
}
