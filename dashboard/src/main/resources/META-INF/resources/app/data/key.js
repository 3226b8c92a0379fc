// The key that writing needs, where one is configured: kept while the tab is open, never in an address.

const KEPT = 'confscope.key';

export function key() {
  try {
    return sessionStorage.getItem(KEPT);
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
