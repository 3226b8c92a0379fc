// Writes SVG: elements as text, with everything escaped that could be taken for markup. Pure.

const ENTITIES = Object.freeze({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'});
// XML has no way to write these at all.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it may stand in XML, on one line. */
export function escaped(text) {
  return String(text).replace(LONE, '\ufffd').replace(UNWRITABLE, '').replace(/\s+/g, ' ').replace(/[&<>"']/g, (one) => ENTITIES[one]);
}

/**
 * An element.
 *
 * @param {object} attributes numbers are rounded to hundredths; null leaves one out
 * @param {...string} children elements that this function made, or texts that `escaped` made
 */
export function el(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value)}"`)
    .join('');
  const content = children.flat(Infinity).join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** A line of text, which no mark inside it can turn around beyond its end. */
export const words = (text, attributes) => el('text', attributes, escaped(text));

/** A whole drawing. */
export function drawingOf(width, height, {title, family}, ...children) {
  return el('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${Math.round(height)}`, role: 'img',
    'font-family': family, 'font-size': 14,
  }, el('title', {}, escaped(title)), ...children);
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const LONGEST = 400;

/** The beginning of a text that is no wider than there is room, with an ellipsis where something is left out. */
export function fit(text, room, width) {
  const short = String(text).slice(0, LONGEST);
  if (short.length === String(text).length && width(short) <= room) return short;
  const parts = [...graphemes.segment(short)].map(({segment}) => segment);
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (width(`${parts.slice(0, middle).join('')}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${parts.slice(0, low).join('').trimEnd()}…`;
}

/** A text in lines that are no wider than there is room; the last one says with an ellipsis that there was more. */
export function wrapped(text, room, width, most) {
  const segments = [...new Intl.Segmenter(undefined, {granularity: 'word'}).segment(String(text).slice(0, LONGEST))].map(({segment}) => segment);
  const lines = [''];
  for (const segment of segments) {
    const longer = lines.at(-1) + segment;
    if (width(longer.trimEnd()) <= room || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(segment.trimStart());
  }
  const kept = lines.slice(0, most).map((line) => fit(line.trimEnd(), room, width));
  if (lines.length > most) kept[most - 1] = fit(`${lines[most - 1]}${lines[most]}`, room, width);
  return kept;
}
