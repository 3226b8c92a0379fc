// Where a paper comes from: the dumps that named it, revision by revision, and what each changed.
import {h} from '../elements.js';
import {withAsOf, withoutChoices, withChoices, withoutFilters} from '../state.js';
import {leads} from '../way.js';
import {changes} from './versions.js';

const SHORT = 60;

const FIELDS = Object.freeze({
  titleEn: 'paper.field.title.en',
  titleZh: 'paper.field.title.zh',
  abstract: 'paper.field.abstract',
  decision: 'paper.field.decision',
  presentation: 'paper.field.presentation',
  topic: 'paper.field.topic',
  area: 'paper.field.area',
  keywords: 'paper.field.keywords',
  authors: 'paper.field.authors',
  links: 'paper.links',
  code: 'paper.field.code',
  modalities: 'paper.modalities',
});

/**
 * @param {{versions: {revision: number, paper: object|null, unknown?: boolean}[], earlier: number}} history the paper at the
 *   revisions that changed it, null where there was none, unknown where nobody could say; how many before are left out
 */
export function provenance(app, paper, {versions, earlier}) {
  const {t, f} = app;
  return h('ol.provenance', {}, versions.map(({revision}, index) => {
    const named = (paper.provenance ?? []).filter((one) => one.revision === revision);
    return h('li', {},
      h('p', {},
        h('a', {...leads(app, '/papers', withAsOf(app.state, revision)), 'data-focus': `version-${revision}`},
          t('paper.revision', {revision: f.count(revision)})),
        named.length ? h('span.dim', {}, ' ', h('time', {datetime: named[0].publishedAt}, f.date(named[0].publishedAt))) : null,
        ' ', named.length === 0 ? h('span.dim', {}, t('paper.rules')) : null),
      named.map((one) => h('p', {}, h('a', leads(app, '/data', dumpState(app, one.dump)), one.name), ' ', h('span.dim', {}, lines(app, one)))),
      index === 0 ? h('p.dim', {}, earlier > 0 ? t('paper.earlier', {n: earlier}) : t('paper.first')) : changed(app, versions[index - 1], versions[index]));
  }));
}

/** The dump's own page, at the revision that the reader looks at. */
const dumpState = (app, dump) => withAsOf(withChoices(withoutFilters(withoutChoices(app.state)), {dump}), app.state.asOf);

const lines = ({t, f}, {firstLine, lastLine}) =>
  (firstLine === lastLine ? t('paper.line', {line: f.count(firstLine)}) : t('paper.lines', {first: f.count(firstLine), last: f.count(lastLine)}));

function changed(app, {paper: before, ...earlier}, {paper: after, ...later}) {
  const {t} = app;
  if (earlier.unknown || later.unknown) return h('p.dim', {}, t('paper.unknown'));
  if (!before || !after) return h('p.dim', {}, t(after ? 'paper.returned' : 'paper.gone'));
  const all = changes(before, after);
  if (all.length === 0) return h('p.dim', {}, t('paper.same'));
  return h('ul.changes', {}, all.map((change) => h('li', {}, h('b', {}, t(FIELDS[change.field])), ' ', difference(app, change))));
}

function difference({t, f}, {before, after}) {
  if (before.length > SHORT || after.length > SHORT) {
    return h('span.dim', {}, t('paper.longer', {before: f.count([...before].length), after: f.count([...after].length)}));
  }
  return [before ? h('del', {dir: 'auto'}, before) : h('span.dim', {}, t('paper.nothing')), ' → ',
    after ? h('ins', {dir: 'auto'}, after) : h('span.dim', {}, t('paper.nothing'))];
}
