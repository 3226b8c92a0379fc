// Makes files of figures: a drawing as it is, or painted at twice its size.
import {addressOf} from './figure-tools.js';
import {h} from './elements.js';
import {picture} from './picture.js';

const SCALE = 2;

/**
 * Saves a figure as a picture, in the colours for paper whatever the theme.
 *
 * @param {'svg'|'png'} kind
 * @returns {Promise<boolean>} whether it could be made
 */
export async function save(app, spec, kind) {
  const drawn = pictureOf(app, spec);
  try {
    const file = kind === 'svg' ? new Blob([drawn.svg], {type: 'image/svg+xml'}) : await painted(drawn);
    download(file, `${fileName(spec)}.${kind}`);
    return true;
  } catch {
    return false;
  }
}

export const pictureOf = (app, spec) => onPaper((tools) => picture(spec, tools, addressOf(app, spec)));

const fileName = (spec) => `confscope-${spec.id}-r${spec.revision}`;

/** Hands a file to the reader. */
export function download(file, name) {
  const url = URL.createObjectURL(file);
  const link = h('a', {href: url, download: name, hidden: true});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Runs something with the colours of the style sheet as they are on paper, and the widths of texts. */
export function onPaper(run) {
  const probe = h('span.on-paper', {hidden: true});
  document.body.append(probe);
  const styles = getComputedStyle(probe);
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map();
  const context = document.createElement('canvas').getContext('2d');
  const ink = (name) => {
    if (!known.has(name)) {
      probe.style.color = `var(${name})`;
      known.set(name, styles.color);
    }
    return known.get(name);
  };
  const measure = (text, size, weight) => {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
  try {
    return run({ink, measure, family});
  } finally {
    probe.remove();
  }
}

async function painted({svg, width, height}) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!file) throw new Error('the canvas gave no picture');
  return file;
}
