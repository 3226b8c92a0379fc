// The key that writing needs, where one is configured: kept while the tab is open, never in an address.

const KEPT = 'confscope.key';
/** What the header of a request carries everywhere. A space may stand inside a key, none around it. */
const SENDABLE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Whether a text can be sent as a key; a curly quote or an invisible space came with it when it was copied. */
export const isSendable = (text) => SENDABLE.test(text);

/** The key that is kept; null where there is none that can be sent. */
export function key() {
  try {
    const kept = sessionStorage.getItem(KEPT);
    return kept !== null && isSendable(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** @param {string|null} value null forgets the key */
export function keepKey(value) {
  try {
    if (value === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, value);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
