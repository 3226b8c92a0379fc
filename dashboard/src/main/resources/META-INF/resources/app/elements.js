// Builds elements. Text only ever becomes text: there is no way to hand in markup.

/**
 * @param {string} tag a tag, with classes after dots: `p.note`
 * @param {object} properties attributes; `on…` are listeners, null and false leave an attribute out
 * @param {...(Node|string|null|Array)} children
 */
export function h(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A `details` whose panel is made when it is first opened: most never are, and a page is sooner there without them. */
export function unfolding(tag, properties, summary, panel) {
  const element = h(tag, {
    ...properties,
    ontoggle: () => {
      if (element.open && element.children.length === 1) element.append(panel());
    },
  }, summary);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small line drawing that stands beside words or under an `aria-label`. */
export function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/**
 * Replaces the children of an element. What the reader was doing goes on: the focus stays where it was (elements name
 * themselves by `data-focus`), and open `details` stay open (by `data-name`) with what is typed into the search of their
 * list. Children that are there already are not touched, so that a word being composed in an input method is not lost, and
 * nothing in them has to be laid out anew.
 *
 * @param {Element} parent
 * @param {...(Node|null|Array)} children
 */
export function redraw(parent, ...children) {
  const next = children.flat(Infinity).filter(Boolean);
  if (next.length === parent.childNodes.length && next.every((child, index) => child === parent.childNodes[index])) return;
  const focused = parent.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  const open = new Map([...parent.querySelectorAll('details[open][data-name]')].map((each) => [each.dataset.name, typedIn(each)]));
  for (const child of [...parent.childNodes]) if (!next.includes(child)) child.remove();
  next.forEach((child, index) => child !== parent.childNodes[index] && parent.insertBefore(child, parent.childNodes[index] ?? null));
  for (const each of parent.querySelectorAll('details[data-name]')) {
    if (!open.has(each.dataset.name)) continue;
    each.open = true;
    // The browser tells of it too, but only later: the focus may have been on what is made when this opens.
    each.dispatchEvent(new Event('toggle'));
    retype(searchIn(each), open.get(each.dataset.name));
  }
  if (focused) focusOn(focused, parent);
}

const searchIn = (details) => details.querySelector('input[type=search]');

/** What is typed into the search of a list, and where the cursor is in it; null where a list has none. */
function typedIn(details) {
  const input = searchIn(details);
  return input && {input, text: input.value, from: input.selectionStart, to: input.selectionEnd};
}

/** Writes what was typed into the search that took the place of another. */
function retype(input, typed) {
  if (!input || !typed?.text || typed.input === input) return;
  input.value = typed.text;
  input.setSelectionRange(typed.from, typed.to);
  input.dispatchEvent(new Event('input'));
}

/** Moves the focus to the element of that name, if there is one. */
export function focusOn(name, within = document) {
  const target = within.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  target?.focus({preventScroll: true});
  return Boolean(target);
}
