// Runs the tests of one module and leaves what came of it in `window.results`.
import {tests} from '/unit/check.js';

const failures = [];
try {
  await import(`/unit/${location.search.slice(1)}.test.js`);
} catch (failure) {
  failures.push(`the tests could not be read: ${failure.message}`);
}
for (const {name, run} of tests) {
  try {
    await run();
  } catch (failure) {
    failures.push(`${name}: ${failure.message}`);
  }
}
window.results = {passed: tests.length - failures.length, failures};
