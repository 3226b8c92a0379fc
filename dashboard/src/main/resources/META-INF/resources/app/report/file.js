// A report as one file: its style inside it, its charts inside it, nothing that runs, nothing that is fetched.
import {ApiError, getFile} from '../api.js';
import {download} from '../picture-file.js';
import {escaped} from '../svg.js';

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * @param {Element} report what is shown, taken as it stands
 * @returns {Promise<boolean>} whether there was all that a file needs
 */
export async function saveFile(report, revision, view) {
  const style = await styleSheet();
  if (style === null) return false;
  const title = report.querySelector('h1').textContent;
  const page = [
    '<!doctype html>',
    `<html lang="${report.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)} · Confscope</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body>${report.outerHTML}</body>`,
    '</html>',
  ].join('\n');
  download(new Blob([page], {type: 'text/html'}), `confscope-report-${view}-r${revision}.html`);
  return true;
}

async function styleSheet() {
  try {
    return await (await getFile(new URL('../report.css', import.meta.url))).text();
  } catch (failure) {
    if (failure instanceof ApiError) return null;
    throw failure;
  }
}
