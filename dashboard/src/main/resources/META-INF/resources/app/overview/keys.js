// The key figures above the charts.
import {h} from '../elements.js';
import {exact, rest, rows} from '../series.js';
import {withOpen} from '../state.js';
import {decision} from './words.js';

const KINDS = 2;

export function keyFigures(app, data) {
  const {t, f} = app;
  const {papers, withCode, codeShare} = data.total;
  const none = exact(data.naming.without.share, data.naming.without.papers, papers);
  const naming = papers - data.naming.without.papers;
  const kinds = rows(data.now, app.lang);
  return h('section.keys', {'aria-label': t('key.label')},
    key(f.count(papers), t('key.papers', {n: papers}), t('key.papers.decision', {decision: decision(app, data)})),
    h('div.key.split', {}, kinds.slice(0, KINDS).map((kind) => h('p', {},
      h('b', {}, f.count(kind.papers)), ' ', h('span.what', {}, kind.label),
      h('span.dim', {}, t('key.share', {share: f.share(kind.share.value), interval: f.interval(kind.share)}))))),
    key(f.share(codeShare.value), t('key.code'),
      t('key.code.detail', {count: f.count(withCode), total: f.count(papers), interval: f.interval(codeShare)}),
      withCode > 0 ? opens(app, 'code') : null),
    key(f.count(naming), t('key.modality'),
      t('key.modality.detail', {share: f.share(naming / papers), interval: f.interval(rest(none)), none: f.count(papers - naming)}),
      naming > 0 ? opens(app, 'modalities') : null));
}

function key(value, what, detail, opening) {
  const words = [h('span', {}, h('b', {}, value), ' ', h('span.what', {}, what)), h('span.dim', {}, detail)];
  return opening ? h('button.key', opening, words) : h('div.key', {}, words);
}

const opens = (app, figure) => ({
  type: 'button',
  'aria-haspopup': 'dialog',
  'data-focus': `${figure}:*`,
  onclick: () => app.go(withOpen(app.state, figure, '*')),
});
