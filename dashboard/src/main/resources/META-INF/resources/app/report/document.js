// A report: what was asked, each figure as an image and as a table, where its numbers are, and the papers.
import {statistic} from '../api.js';
import {h} from '../elements.js';
import {plain, table} from '../figure-table.js';
import {filterName, filterTerm} from '../filters.js';
import {followable} from '../links.js';
import {picture} from '../picture.js';
import {onPaper} from '../picture-file.js';
import {format, pinned} from '../state.js';

/** @param app whose path and state are those of the view that is reported */
export function documentOf(app, {page, view, data, papers}) {
  const {t, f} = app;
  const specs = page.figures(app, data);
  const {revision, vocabulary} = data.dataset;
  const heading = page.heading(app, data);
  const name = t(view.title);
  const address = `${location.origin}${app.path}${format(pinned(app.state, revision))}`;
  return h('article.report', {lang: app.tag},
    h('header', {},
      h('p.kicker', {}, 'Confscope'),
      h('h1', {}, heading === name ? name : t('report.title', {heading, view: name})),
      h('p', {}, t('report.made', {date: f.date(new Date().toISOString()), revision: f.count(revision), vocabulary: vocabulary.slice(0, 19)})),
      filters(app, data),
      h('p', {}, t('report.address'), ' ', h('a', {href: address}, address))),
    specs.length ? onPaper((tools) => specs.map((spec) => section(app, spec, tools))) : h('p', {}, page.nothing(app)),
    papers?.total === 0 ? null : list(app, papers));
}

function filters(app, data) {
  const parts = Object.entries(app.state.filters).map(([facet, each]) => {
    const names = each.map((term) => app.f.isolate(filterTerm(app, data.facets, facet, term)));
    return app.t('report.term', {facet: filterName(app, data.facets, facet), term: app.f.list(names)});
  });
  return parts.length ? h('p', {}, app.t('report.filters', {filters: parts.join('; ')})) : null;
}

function section(app, spec, tools) {
  const {svg, width, height} = picture(spec, tools, null);
  const link = (kind, label) => {
    const source = `${location.origin}${statistic(spec.source.path, asOf(spec), kind)}`;
    return h('a', {href: source}, label);
  };
  return h('section', {'data-figure': spec.id, 'aria-labelledby': `${spec.id}-title`},
    h('h2', {id: `${spec.id}-title`}, spec.title),
    h('p.kicker', {}, spec.kicker),
    spec.lead ? h('p', {}, spec.lead) : null,
    spec.parts.length ? h('div.scroll', {role: 'group', tabindex: '0', 'aria-labelledby': `${spec.id}-title`}, h('img', {
      src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, width, height, alt: spec.summary ?? `${spec.kicker}. ${spec.title}`,
    })) : null,
    table(app, {...spec, table: plain(spec.table)}),
    h('p.note', {}, `${spec.note} · `, app.t('report.sources'), ' ', link('csv', app.t('figure.csv')), ' ', link(null, app.t('figure.json'))));
}

/** The question of a figure, bound to the revision of its answer: the same numbers, whenever it is asked. */
function asOf({source: {query, path}, revision}) {
  return /(^|&)asOf=/.test(query) || path.startsWith('diff') ? query : [query, `asOf=${revision}`].filter(Boolean).join('&');
}

function list(app, papers) {
  const {t, f} = app;
  if (papers === null) return h('section', {}, h('h2', {}, t('report.papers')), h('p', {}, t('report.papers.missing')));
  return h('section.report-papers', {},
    h('h2', {}, t('report.papers')),
    papers.items.length < papers.total ? h('p', {}, t('report.papers.some', {n: papers.items.length, total: f.count(papers.total)})) : null,
    h('ol', {}, papers.items.map((paper) => {
      const link = paper.links?.find((each) => followable(each));
      const title = (app.lang === 'zh' ? paper.titleZh ?? paper.titleEn : paper.titleEn ?? paper.titleZh) ?? paper.title ?? paper.id;
      return h('li', {}, h('span', {dir: 'auto'}, title), link ? [' ', h('a', {href: followable(link), rel: 'noopener noreferrer nofollow'}, new URL(followable(link)).hostname)] : null);
    })));
}
