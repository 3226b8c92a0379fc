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

test('the dump that named a paper is looked at as of the same revision', () => {
  const paper = {provenance: [{revision: 1, dump: 'd-1', name: 'a.txt', firstLine: 1, lastLine: 2, publishedAt: '2026-03-01T08:00:00Z'}]};
  const leads = (search) =>
    [...provenance({...app, state: parse(search)}, paper, {versions: [at(1, {})], earlier: 0}).querySelectorAll('p:not(:first-child) a')]
      .map((link) => link.getAttribute('href'));

  equal(leads('?topic=a&asOf=1&id=b'), ['/data?asOf=1&dump=d-1']);
  equal(leads('?topic=a&id=b'), ['/data?dump=d-1']);
});
