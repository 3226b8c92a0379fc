// Numbers, shares, intervals and dates as a reader of a language writes them. Pure.

/** The variety of each language that numbers and dates follow. */
export const LOCALES = {en: 'en-GB', zh: 'zh-CN'};
/** Each language as elements name it. */
export const TAGS = {en: 'en', zh: 'zh-CN'};
const NOTHING = '–';
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const LONGEST = 80;
/** Decimals that an axis may need: the steps of a small scale are a quarter or half of a percent, or of a tenth of it. */
const TICK = 3;

const known = new Map();

/** @param {'en'|'zh'} lang */
export function formatter(lang) {
  if (!known.has(lang)) known.set(lang, made(lang));
  return known.get(lang);
}

/** To make one takes a browser milliseconds, and the questions of a page are sent before the first is needed. */
export function needed(make) {
  let kept = null;
  return () => (kept ??= make());
}

function made(lang) {
  const locale = LOCALES[lang];
  const number = needed(() => new Intl.NumberFormat(locale));
  const tenths = needed(() => new Intl.NumberFormat(locale, {minimumFractionDigits: 1, maximumFractionDigits: 1}));
  const percent = needed(() => new Intl.NumberFormat(locale, {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1}));
  const tick = needed(() => new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: TICK}));
  const points = needed(() => new Intl.NumberFormat(locale, {minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero'}));
  const small = needed(() => new Intl.NumberFormat(locale, {maximumSignificantDigits: 2}));
  const list = needed(() => new Intl.ListFormat(locale, {type: 'conjunction'}));
  const date = needed(() => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}));
  const given = (value) => value !== null && value !== undefined;
  return Object.freeze({
    locale,
    /** A whole number with separators. */
    count: (value) => (given(value) ? number().format(value) : NOTHING),
    /** A fraction as a percentage with one decimal. */
    share: (value) => (given(value) ? percent().format(value) : NOTHING),
    /** The two bounds of an interval, the unit once. */
    interval: ({low, high}) =>
      given(low) && given(high) ? `${tenths().format(low * 100)}–${percent().format(high)}` : NOTHING,
    /** A fraction at an axis, with as many decimals as its step has. */
    tick: (value) => tick().format(value),
    /** A difference of shares in percentage points, always with its sign. */
    points: (value) => (given(value) ? points().format(value * 100).replace('-', '−') : NOTHING),
    /** How many times as many. */
    times: (value) => (given(value) ? `${tenths().format(value)}×` : NOTHING),
    /** A small number, such as a probability, with two digits that count. */
    small: (value) => (value < 0.001 ? `< ${small().format(0.001)}` : small().format(value)),
    /** A p value: three digits, or that it is too small to be written. */
    p: (value) => (value < 0.001 ? `< ${small().format(0.001)}` : `= ${small().format(value)}`),
    /** A text of a dump inside a sentence of ours: not endless, and unable to turn the words around it. */
    isolate: (text) => {
      const short = text.length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text;
      return TURNS.test(short) ? `\u2068${short}\u2069` : short;
    },
    list: (texts) => (texts.length === 1 ? texts[0] : list().format(texts)),
    /** A size in bytes, in the unit in which it is short. */
    bytes: (value) => size(locale, value),
    date: (iso) => date().format(new Date(iso)),
  });
}

const UNITS = Object.freeze(['byte', 'kilobyte', 'megabyte', 'gigabyte']);

function size(locale, value) {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(value / 1000 ** step);
}
