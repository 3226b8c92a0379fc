// What a dump changed, or would change.
import {h} from '../elements.js';
import {withFilter, withoutChoices, withoutFilters} from '../state.js';
import {leads} from '../way.js';

const COUNTS = Object.freeze([
  ['added', 'dump.added'], ['changed', 'dump.changed'], ['unchanged', 'dump.unchanged'], ['removed', 'dump.removed'], ['rejected', 'dump.rejected'],
]);

export function outcome(app, dump) {
  const {t, f} = app;
  const {records} = dump;
  return [
    h('dl.outcome', {}, COUNTS.map(([name, label]) =>
      h('div', {class: records[name] ? name : 'zero'}, h('dt', {}, t(label)), h('dd', {}, f.count(records[name]))))),
    h('p.dim', {}, [
      t('dump.read', {n: records.read}),
      records.skipped ? t('dump.skipped', {n: records.skipped}) : null,
    ].filter(Boolean).join(' · ')),
    dump.editions.length ? h('p', {}, h('span.dim', {}, t('dump.editions')), ' ', dump.editions.map((edition, index) =>
      [index ? ', ' : '', dump.dryRun ? edition : h('a', leads(app, '/papers', editionState(app, edition)), edition)])) : null,
  ];
}

function editionState(app, edition) {
  const bare = withoutFilters(withoutChoices(app.state));
  return withFilter(withFilter(bare, 'edition', [edition]), 'decision', ['any']);
}
