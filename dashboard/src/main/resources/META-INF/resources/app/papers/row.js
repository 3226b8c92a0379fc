// One paper as a row of the list.
import {h} from '../elements.js';
import {leads} from '../way.js';
import {findings} from './found.js';
import {withPaper} from './query.js';

export const COLUMNS = Object.freeze(['paper', 'edition', 'topic', 'presentation', 'modality', 'code']);

const WITH_CODE = Object.freeze(['open', 'anonymous']);

/**
 * @param paper one of a reader's items
 * @param {{number: number, words: string[], label: function(string, string): string, leave: function(string): void}} how
 */
export function paperRow(app, paper, {number, words, label, leave}) {
  const chinese = app.lang === 'zh';
  const [first, second] = chinese
    ? [titleOf(paper, 'titleZh') ?? titleOf(paper, 'titleEn'), paper.titleZh && titleOf(paper, 'titleEn')]
    : [titleOf(paper, 'titleEn') ?? titleOf(paper, 'titleZh'), paper.titleEn && titleOf(paper, 'titleZh')];
  const title = first ?? {text: paper.id, lang: null};
  return h('div.list-row', {role: 'row', 'aria-rowindex': number + 1, 'data-paper': paper.id},
    h('div.cell.title', {role: 'cell'},
      h('a.name', {
        ...leads(app, '/papers', withPaper(app.state, paper.id), () => leave(paper.id)),
        lang: title.lang,
        dir: 'auto',
        'data-focus': `paper-${paper.id}`,
      }, marked(title.text, words)),
      under(paper, second, words)),
    cell('edition', label('edition', paper.edition)),
    cell('topic', paper.topic ? label('topic', paper.topic) : ''),
    cell('presentation', paper.decision === 'accepted' ? label('presentation', paper.presentation) : label('decision', paper.decision)),
    cell('modality', app.f.list(paper.modalities.map((term) => label('modality', term)))),
    cell(WITH_CODE.includes(paper.code) ? 'code.with-repository' : 'code', paper.code === 'none' ? '' : label('code', paper.code)));
}

const LANGUAGES = {titleEn: 'en', titleZh: 'zh-CN'};

const titleOf = (paper, field) => (paper[field] ? {text: paper[field], lang: LANGUAGES[field]} : null);

function under(paper, second, words) {
  if (paper.passage) return h('p.under', {dir: 'auto'}, marked(paper.passage, words));
  return second ? h('p.under', {lang: second.lang, dir: 'auto'}, marked(second.text, words)) : null;
}

const marked = (text, words) =>
  findings(text, words).map((piece) => (piece.found ? h('mark', {}, piece.text) : piece.text));

const cell = (name, text) => h(`div.cell.${name}`, {role: 'cell'}, h('span', {title: text || null}, text));

/** What stands in place of a row that is still being read. */
export const rowSkeleton = () => h('div.list-row', {'aria-hidden': 'true'}, h('div.cell.title', {}, h('div.skeleton.line', {}), h('div.skeleton.line.short', {})));
