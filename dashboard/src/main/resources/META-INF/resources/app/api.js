// Asks the two services through the dashboard.

export const STATS = '/api/stats';
export const INGEST = '/api/ingest';

const PATIENCE = 20_000;

/** A request that came to nothing: what the service said of it, if it said anything. */
export class ApiError extends Error {
  constructor(url, status, problem) {
    super(problem?.detail ?? problem?.title ?? `${url}: ${status || 'no answer'}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }

  /** The parameters that the service does not know. */
  get unknownParameters() {
    return (this.problem?.errors ?? []).filter(({code}) => code === 'unknown-parameter').map(({parameter}) => parameter);
  }

  /** True where the service is away, and the same request may work later. */
  get passing() {
    return this.status === 0 || this.status >= 500;
  }
}

/**
 * Gets a JSON document. The browser keeps answers and asks whether they still hold (`ETag`), so the same question again
 * costs next to nothing.
 *
 * @throws {ApiError} for every answer but 200, and for none
 */
export function get(url, {signal} = {}) {
  const limit = AbortSignal.timeout(PATIENCE);
  const request = {
    cache: 'no-cache',
    headers: {Accept: 'application/json'},
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  };
  return answer(url, request, (response) => response.json(), signal);
}

/**
 * Gets a file as it is, however long that takes.
 *
 * @returns {Promise<Blob>}
 * @throws {ApiError} for every answer but 200, and for none
 */
export const getFile = (url) => answer(url, {}, (response) => response.blob(), null);

async function answer(url, request, read, signal) {
  let response;
  try {
    response = await fetch(url, request);
    if (response.ok) return await read(response);
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiError(url, 0, null);
  }
  throw new ApiError(url, response.status, await problem(response));
}

async function problem(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** An address of a statistic, for people and programs: `format` is left out for JSON. */
export function statistic(path, query, format) {
  const parts = [query, format ? `format=${format}` : ''].filter(Boolean).join('&');
  const glue = path.includes('?') ? '&' : '?';
  return `${STATS}/api/v1/${path}${parts ? glue + parts : ''}`;
}

/** The address of a page of the papers behind a figure, with the evidence of each. */
export function papersPage(papersUrl, {limit, cursor}) {
  const glue = papersUrl.includes('?') ? '&' : '?';
  const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  return `${INGEST}${papersUrl}${glue}evidence=true&limit=${limit}${from}`;
}
