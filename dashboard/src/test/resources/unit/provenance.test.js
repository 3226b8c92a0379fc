import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {provenance} from '/app/paper/provenance.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

const app = {lang: 'en', t: translator('en'), f: formatter('en'), state: parse('')};
const at = (revision, paper) => ({revision, paper});
const unknown = (revision) => ({revision, paper: null, unknown: true});
const said = (versions, earlier = 0) =>
  [...provenance(app, {provenance: []}, {versions, earlier}).children].map((item) => item.lastElementChild.textContent);

test('a paper that was away left and came back', () =>
  equal(said([at(1, {}), at(2, null), at(3, {})]), ['First seen here.', 'Left the data here.', 'Came back here.']));

test('what could not be asked for is not told', () =>
  equal(said([at(1, {}), unknown(2), at(3, {})]),
    ['First seen here.', 'What changed here cannot be told now.', 'What changed here cannot be told now.']));

test('the first of the last few is not where it was first seen', () =>
  equal(said([at(5, {}), at(6, {})], 4), ['4 earlier revisions are left out.', 'Said the same as before.']));
