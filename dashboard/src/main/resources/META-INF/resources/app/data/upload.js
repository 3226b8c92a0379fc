// Sends a dump. The file goes out as it is read: not even a large one is held in memory.
import {ApiError, INGEST} from '../api.js';
import {key} from './key.js';

/** The address that takes a dump, with the options that were given. */
export function uploadUrl({name, format, venue, year, mode, dryRun}) {
  const query = new URLSearchParams();
  for (const [parameter, value] of Object.entries({name, format, venue, year, mode})) if (value) query.set(parameter, value);
  if (dryRun) query.set('dryRun', 'true');
  return `${INGEST}/api/v1/dumps?${query}`;
}

/**
 * @param {Blob} file
 * @param {function(number): void} sent told how many bytes have gone out
 * @returns the dump as the service answers it
 * @throws {ApiError} where the service refuses it or does not answer
 */
export function upload(file, options, sent, signal) {
  const url = uploadUrl(options);
  return new Promise((resolve, reject) => {
    // fetch cannot say how much of a body has gone out.
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    if (key()) request.setRequestHeader('X-Api-Key', key());
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onload = () => (request.status >= 200 && request.status < 300 && request.response
      ? resolve(request.response)
      : reject(new ApiError(url, request.status, request.response)));
    request.onerror = () => reject(new ApiError(url, 0, null));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), {once: true});
    request.send(file);
  });
}
