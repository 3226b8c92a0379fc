// Which links of a paper may be followed. Pure.

/**
 * The address to follow, or null where a link is to be shown as text: cut off, malformed, or of a scheme other than
 * http and https.
 */
export function followable(link) {
  if (link.status !== 'ok') return null;
  try {
    const url = new URL(link.url);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** How a link reads: its host and path, without what every link has. */
export function shown(link) {
  return String(link.asWritten ?? link.url ?? '').replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
