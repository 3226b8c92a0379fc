import {formatter} from '/app/format.js';
import {translator} from '/app/messages.js';
import {paperCard} from '/app/paper.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

test('an abstract is in the language that it is written in', () => {
  const app = {lang: 'en', t: translator('en'), f: formatter('en'), state: parse('')};
  const langOf = (abstract) =>
    paperCard(app, {id: 'a', titleEn: 'A', modalities: [], abstract}, (_, term) => term, app.state).querySelector('.abstract').lang;

  equal(['Distributed EEG decoding.', 'EEG 解码。'].map(langOf), ['en', 'zh-CN']);
});
