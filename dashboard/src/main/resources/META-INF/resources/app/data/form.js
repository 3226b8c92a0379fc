// The form for a new dump: a file by choice or by drop, and what the reader knows of it.
import {h, redraw} from '../elements.js';
import {sending} from './sending.js';

const FORMATS = Object.freeze({
  auto: 'upload.format.auto',
  digest: 'upload.format.digest',
  paperlists: 'upload.format.paperlists',
  openreview: 'upload.format.openreview',
  publisher: 'upload.format.publisher',
  table: 'upload.format.table',
});
/** As texts: a year is no number to be grouped. */
const YEARS = Object.freeze({first: '1900', last: '2099'});
const MODES = Object.freeze({merge: ['upload.merge', 'upload.merge.about'], replace: ['upload.replace', 'upload.replace.about']});

/** A form that stays the same while the page around it is drawn anew: what was chosen and typed is not lost. */
export function uploadForm() {
  const root = h('form.upload', {novalidate: true});
  const input = h('input.vh', {type: 'file', id: 'file', name: 'file', 'data-focus': 'file'});
  const way = sending();
  let file = null;
  let dropped = 0;
  let missing = false;
  let app = null;
  let drawnIn = null;
  let checked = () => {};

  function choose(files) {
    file = files[0] ?? null;
    dropped = files.length;
    missing = false;
    way.clear();
    drawChoice();
  }

  input.addEventListener('change', () => choose(input.files));
  // Else the same file, mended meanwhile, would be no change.
  input.addEventListener('click', () => {
    input.value = '';
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!file) {
      input.focus();
      missing = true;
      drawChoice();
    } else if (yearIsRight()) {
      const given = options();
      const sent = file;
      way.send(sent, {...given, dryRun: true}, (dump) => checked(dump, sent, given));
    }
  });
  for (const [name, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
    root.addEventListener(name, (event) => {
      event.preventDefault();
      root.classList.toggle('over', over);
      if (name === 'drop' && event.dataTransfer.files.length) choose(event.dataTransfer.files);
    });
  }

  /** The form checks for itself, so that what it says is in the page's language. */
  function yearIsRight() {
    const year = root.querySelector('[name="year"]');
    const right = year.validity.valid;
    tellYear(right);
    if (!right) {
      year.closest('details').open = true;
      year.focus();
    }
    return right;
  }

  function tellYear(right) {
    root.querySelector('[name="year"]').setAttribute('aria-invalid', String(!right));
    redraw(root.querySelector('#year-wrong'), right ? '' : h('span.refused', {role: 'alert'}, app.t('upload.badyear', YEARS)));
  }

  function options() {
    const data = new FormData(root);
    const value = (name) => String(data.get(name) ?? '').trim();
    return {
      name: file.name,
      format: value('format') === 'auto' ? '' : value('format'),
      venue: value('venue').toLowerCase(),
      year: value('year'),
      mode: value('mode') === 'replace' ? 'replace' : '',
    };
  }

  function drawChoice() {
    redraw(root.querySelector('.chosen'), choice(app));
  }

  function choice({t, f}) {
    if (missing) return h('span.refused', {role: 'alert'}, t('upload.nofile'));
    if (!file) return h('span.dim', {}, t('upload.none'));
    return [
      h('b', {}, t('upload.chosen', {name: file.name, size: f.bytes(file.size)})),
      dropped > 1 ? [h('br'), h('span', {role: 'alert'}, t('upload.first', {n: dropped}))] : null,
    ];
  }

  function draw() {
    const {t} = app;
    const before = new FormData(root);
    const open = root.querySelector('details')?.open ?? false;
    const wrong = root.querySelector('[name="year"][aria-invalid="true"]') !== null;
    root.replaceChildren(
      h('div.drop', {},
        h('p.drop-title', {}, t('upload.drop')), h('label.as-button', {}, t('upload.choose'), input),
        h('p.chosen', {}), h('p.dim', {}, t('upload.formats'))),
      h('fieldset.modes', {}, h('legend', {}, t('upload.mode')), Object.entries(MODES).map(([mode, [name, about]]) =>
        h('label', {}, h('input', {type: 'radio', name: 'mode', value: mode, checked: (before.get('mode') ?? 'merge') === mode}),
          h('span', {}, h('b', {}, t(name)), h('span.dim', {}, t(about)))))),
      h('details', {open}, h('summary', {}, t('upload.more')),
        h('div.fields', {},
          field(t('upload.venue'), h('input', {name: 'venue', maxlength: 100, value: before.get('venue'), placeholder: 'iclr', autocomplete: 'off'})),
          field(t('upload.year'), h('input', {
            name: 'year', type: 'number', min: YEARS.first, max: YEARS.last, value: before.get('year'), placeholder: '2026', 'aria-describedby': 'year-wrong',
          })),
          field(t('upload.format'), h('select', {name: 'format'}, Object.entries(FORMATS).map(([format, name]) =>
            h('option', {value: format, selected: before.get('format') === format}, t(name)))))),
        h('p', {id: 'year-wrong'}),
        h('p.dim', {}, t('upload.more.about'))),
      h('p', {}, h('button.main', {type: 'submit', 'data-focus': 'check'}, t('upload.check'))),
      h('p.dim', {}, t('upload.check.about')),
      way.root);
    drawChoice();
    if (wrong) tellYear(false);
  }

  const field = (label, control) => h('label', {}, h('span', {}, label), control);

  return Object.freeze({
    root,
    /** @param whenChecked told the dump of the dry run, the file and its options */
    show(newApp, whenChecked) {
      app = newApp;
      way.show(app);
      checked = whenChecked;
      if (drawnIn !== app.lang) draw();
      drawnIn = app.lang;
    },
  });
}
