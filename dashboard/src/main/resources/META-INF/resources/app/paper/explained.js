// A text whose words of evidence are marked, and say on focus and under the pointer what they stand for.
import {h} from '../elements.js';
import {pieces} from '../evidence.js';

/**
 * Makes marked texts that share one explanation.
 *
 * @param {function(object): string} explain what a piece of evidence says, in a sentence
 */
export function explainer(explain) {
  const tip = h('div.tip', {role: 'tooltip', id: 'evidence-tip', hidden: true});
  const marks = [];
  let over = null;

  function show(mark) {
    over = mark;
    tip.replaceChildren(...mark.evidence.map((one) => h('p', {}, explain(one))));
    tip.hidden = false;
    mark.element.setAttribute('aria-describedby', tip.id);
    beside(mark.element);
  }

  function hide() {
    over?.element.removeAttribute('aria-describedby');
    over = null;
    tip.hidden = true;
  }

  /** Below the words, within the text's width. */
  function beside(element) {
    const room = tip.offsetParent?.getBoundingClientRect();
    const words = element.getClientRects()[0];
    if (!room || !words) return;
    const most = room.width - tip.offsetWidth;
    tip.style.insetInlineStart = `${Math.max(0, Math.min(most, words.left - room.left))}px`;
    tip.style.top = `${words.bottom - room.top + 4}px`;
  }

  function marked(text, evidence) {
    return pieces(text, evidence).map((piece) => {
      if (piece.evidence.length === 0) return piece.text;
      const element = h('mark', {tabindex: '0'}, piece.text);
      const mark = {element, evidence: piece.evidence};
      element.addEventListener('focus', () => show(mark));
      element.addEventListener('blur', hide);
      element.addEventListener('pointerenter', () => show(mark));
      element.addEventListener('pointerleave', () => document.activeElement !== element && hide());
      element.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
      marks.push(mark);
      return element;
    });
  }

  /** Lights up the words that speak for a term, or none. */
  function light(facet, term) {
    for (const {element, evidence} of marks) {
      element.classList.toggle('lit', evidence.some((one) => one.facet === facet && one.term === term));
    }
  }

  return Object.freeze({marked, light, tip});
}
