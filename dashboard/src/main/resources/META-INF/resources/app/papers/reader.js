// Reads the papers of a question part by part and keeps them, so that who comes back finds the same list at once.
import {get, INGEST} from '../api.js';
import {holds, passage, wordsOf} from './found.js';

const PART = 100;
const MOST = 1000;
const KEPT = 6;

/**
 * @param {string} query filters, `q`, `sort` and `asOf`
 * @param {string} q the words that are looked for
 * @param {number|string} revision of the data that is read
 * @param timed is told how long an answer took
 */
function reader(query, q, revision, timed) {
  const words = wordsOf(q);
  const papers = {items: [], total: null, cursor: null};
  let reading = null;

  async function part(limit, signal) {
    const at = papers.cursor ? `&cursor=${encodeURIComponent(papers.cursor)}` : '';
    const asked = performance.now();
    const answer = await get(`${INGEST}/api/v1/papers?${query}${query && '&'}limit=${limit}${at}`, {signal});
    timed(performance.now() - asked);
    papers.items.push(...answer.items.map((paper) => slim(paper, words)));
    papers.total = answer.total;
    papers.cursor = answer.nextCursor;
  }

  return Object.freeze({
    query,
    revision,
    words,
    get items() { return papers.items; },
    get total() { return papers.total; },
    /** True while there are papers that have not been read. */
    get goesOn() { return papers.total === null || papers.cursor !== null; },
    /** Reads on; who asks meanwhile waits for the same part. */
    more(signal, limit = PART) {
      reading ??= part(Math.min(MOST, Math.max(PART, limit)), signal).finally(() => { reading = null; });
      return reading;
    },
  });
}

/** What a row shows of a paper; a hundred thousand abstracts would not be worth their memory. */
function slim(paper, words) {
  const [title, other] = [paper.titleEn ?? paper.titleZh ?? paper.id, paper.titleEn ? paper.titleZh : null];
  const named = words.length > 0 && holds(`${title} ${other ?? ''}`, words);
  return Object.freeze({
    id: paper.id,
    titleEn: paper.titleEn,
    titleZh: paper.titleZh,
    passage: named ? null : passage(paper.abstract ?? '', words) ?? passage((paper.keywords ?? []).join(', '), words),
    edition: paper.edition,
    presentation: paper.presentation,
    decision: paper.decision,
    topic: paper.topic,
    code: paper.code,
    modalities: paper.modalities ?? [],
  });
}

/** The lists of the last few questions. */
export function library() {
  const kept = new Map();
  let took = 250;

  /** The list of a question at a state of the data; null where it has not been begun. */
  function find(query, revision) {
    return kept.get(`${revision}|${query}`) ?? null;
  }

  /** A list that is new, which the library keeps once something of it was read. */
  function begin(query, q, revision) {
    const fresh = reader(query, q, revision, (milliseconds) => { took = milliseconds; });
    return {fresh, keep: () => {
      const key = `${revision}|${query}`;
      kept.delete(key);
      kept.set(key, fresh);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    }};
  }

  return Object.freeze({
    find,
    begin,
    /** Milliseconds that the last answer took. */
    get took() { return took; },
  });
}
