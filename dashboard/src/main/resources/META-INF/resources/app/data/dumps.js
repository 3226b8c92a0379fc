// All dumps that were sent, the latest on top.
import {h} from '../elements.js';
import {withChoices} from '../state.js';
import {leads} from '../way.js';
import {contentUrl} from './source.js';
import {statusOf} from './status.js';

export function dumpTable(app, {items, total}) {
  const {t, f} = app;
  if (items.length === 0) return h('p.way', {}, t('dump.none'));
  return [
    h('div.scroll', {role: 'group', tabindex: '0', 'aria-label': t('data.dumps')},
      h('table', {},
        h('thead', {}, h('tr', {}, [
          [t('dump.name')], [t('dump.status')], [t('dump.received')], [t('column.papers.read'), true], [t('dump.added'), true], [t('dump.changed'), true],
          [t('dump.removed'), true], [t('dump.rejected'), true], [t('problem.title'), true], [t('dump.file'), true],
        ].map(([title, number]) => h('th', {scope: 'col', class: number ? 'number' : null}, title)))),
        h('tbody', {}, items.map((dump) => row(app, dump))))),
    items.length < total ? h('p.dim', {}, t('dump.latest', {n: items.length, total: f.count(total)})) : null,
  ];
}

function row(app, dump) {
  const {t, f} = app;
  const number = (value) => h('td.number', {}, f.count(value));
  const {records, problems} = dump;
  return h('tr', {},
    h('th.dump-name', {scope: 'row'}, h('a', {...leads(app, '/data', withChoices(app.state, {dump: dump.id, view: null})), dir: 'auto', 'data-focus': dump.id}, dump.name),
      ' ', h('span.dim', {}, [dump.id, dump.format].filter(Boolean).join(' · '))),
    h('td', {}, statusOf(app, dump), dump.revision ? h('span.dim', {}, ' ', t('paper.revision', {revision: f.count(dump.revision)})) : null),
    h('td', {}, h('time', {datetime: dump.receivedAt}, f.date(dump.receivedAt))),
    number(records.read), number(records.added), number(records.changed), number(records.removed), number(records.rejected),
    number(problems.errors + problems.warnings),
    h('td.number', {}, h('a', {href: contentUrl(dump.id), download: dump.name, 'aria-label': t('dump.download.name', {name: dump.name})}, f.bytes(dump.bytes))));
}
