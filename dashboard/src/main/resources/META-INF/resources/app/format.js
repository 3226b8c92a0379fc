// Numbers, shares, intervals and dates as a reader of a language writes them. Pure.

const LOCALES = {en: 'en-GB', zh: 'zh-CN'};
const NOTHING = '–';

/** @param {'en'|'zh'} lang */
export function formatter(lang) {
  const locale = LOCALES[lang];
  const number = new Intl.NumberFormat(locale);
  const tenths = new Intl.NumberFormat(locale, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  const percent = new Intl.NumberFormat(locale, {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});
  const tick = new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 0});
  const list = new Intl.ListFormat(locale, {type: 'conjunction'});
  const date = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});
  const known = (value) => value !== null && value !== undefined;
  return Object.freeze({
    locale,
    /** A whole number with separators. */
    count: (value) => (known(value) ? number.format(value) : NOTHING),
    /** A fraction as a percentage with one decimal. */
    share: (value) => (known(value) ? percent.format(value) : NOTHING),
    /** The two bounds of an interval, the unit once. */
    interval: ({low, high}) =>
      known(low) && known(high) ? `${tenths.format(low * 100)}–${percent.format(high)}` : NOTHING,
    /** A fraction at an axis. */
    tick: (value) => tick.format(value),
    list: (texts) => list.format(texts),
    date: (iso) => date.format(new Date(iso)),
  });
}
