// What the tests of the modules are written with.

/** The tests that were written, in order. */
export const tests = [];

export const test = (name, run) => tests.push({name, run});

/** Compares by value. */
export function equal(actual, expected) {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value, (_, each) => (each instanceof Map ? [...each] : each)));
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}
