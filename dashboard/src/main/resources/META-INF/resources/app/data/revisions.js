// Every state the data was in, the latest on top, each with a way to see all pages as they were then.
import {ApiError, get, statistic} from '../api.js';
import {withBoth} from '../compare/revisions.js';
import {h} from '../elements.js';
import {text} from '../series.js';
import {withAsOf, withChoices, withoutChoices} from '../state.js';
import {leads} from '../way.js';

const TERMS = 4;

/** @param dumps the dumps by id, as far as they are known */
export function revisionList(app, {items}, dumps) {
  const {t} = app;
  if (items.length === 0) return h('p.way', {}, t('revision.none'));
  const latest = items[items.length - 1].revision;
  return h('ol.revisions', {}, [...items].reverse().map((each) => revision(app, each, dumps.get(each.dump), latest)));
}

function revision(app, each, dump, latest) {
  const {t, f, state} = app;
  const shown = state.asOf ? state.asOf === each.revision : each.revision === latest;
  return h('li', {'aria-current': shown ? 'true' : null, class: shown ? 'shown' : null},
    h('div', {},
      h('h2', {}, t('paper.revision', {revision: f.count(each.revision)}), ' ',
        h('time.dim', {datetime: each.publishedAt}, f.date(each.publishedAt))),
      h('p', {}, each.cause === 'rules'
        ? t('revision.rules')
        : dump ? [t('revision.data'), ' ', h('a', {...leads(app, '/data', withChoices(state, {dump: each.dump, view: null})), dir: 'auto'}, dump.name)] : t('revision.data')),
      dump ? h('p.dim', {}, t('revision.counts', {
        added: f.count(dump.records.added), changed: f.count(dump.records.changed), removed: f.count(dump.records.removed),
      })) : null,
      each.revision > 1 ? details(app, each) : null),
    h('p.revision-actions', {},
      shown
        ? h('span.dim', {}, t(state.asOf ? 'revision.shown' : 'revision.latest'))
        : h('a.as-button', {...leads(app, '/', withAsOf(withoutChoices(state), each.revision === latest ? null : each.revision)), 'data-focus': `asof-${each.revision}`},
          t(each.revision === latest ? 'asof.latest' : 'revision.show'), h('span.vh', {}, ' ', t('paper.revision', {revision: f.count(each.revision)}))),
      each.revision > 1
        ? h('a', leads(app, '/compare', withBoth(state, each.revision)), t('revision.compare'))
        : null));
}

/** What changed in the statistics: asked for when the reader opens it. */
function details(app, {revision: number}) {
  const {t} = app;
  const place = h('div', {'aria-live': 'polite'});
  let asked = false;
  return h('details', {
    'data-name': `revision-${number}`,
    ontoggle: async (event) => {
      if (asked || !event.target.open) return;
      asked = true;
      place.replaceChildren(h('p.dim', {}, t('revision.asking')));
      try {
        const answer = await get(statistic(`diff?from=${number - 1}&to=${number}&limit=1`, ''));
        place.replaceChildren(...changes(app, answer));
      } catch (failure) {
        if (!(failure instanceof ApiError)) throw failure;
        asked = false;
        place.replaceChildren(h('p.dim', {}, t('revision.failed')));
      }
    },
  }, h('summary', {}, t('revision.what')), place);
}

function changes(app, answer) {
  const {t, f, lang} = app;
  return [
    h('p', {}, t('revision.counts', {added: f.count(answer.added), changed: f.count(answer.changed), removed: f.count(answer.removed)})),
    h('ul.dim', {}, answer.byFacet.map((facet) => h('li', {}, h('b', {}, text(facet.label, lang)), ' ',
      f.list(facet.terms.slice(0, TERMS).map((term) => t('revision.term', {
        term: text(term.label, lang) || term.id,
        gained: f.count(term.gained),
        lost: f.count(term.lost),
      })))))),
  ];
}
