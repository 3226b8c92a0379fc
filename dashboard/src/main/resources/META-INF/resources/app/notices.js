// One line at the top of the page for what the reader has to know now.
import {h, redraw} from './elements.js';

/**
 * @param {{kind: 'warning'|'news', text: string, action?: {label: string, run: function(): void}}[]} notices
 */
export function drawNotices(root, notices) {
  redraw(root, notices.map(({kind, text, action}) =>
    h(`p.notice.${kind}`, {}, h('span', {}, text),
      action ? h('button', {type: 'button', 'data-focus': `notice-${kind}`, onclick: action.run}, action.label) : null)));
}
