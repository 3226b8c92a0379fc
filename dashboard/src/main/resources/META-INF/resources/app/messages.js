// The words of the page, in the reader's language.
import en from './messages/en.js';
import zh from './messages/zh.js';

const ALL = {en, zh};
const LOCALES = {en: 'en-GB', zh: 'zh-CN'};

const known = new Map();

/**
 * Gives a function from a key and its parameters to a text. A message is a string with `{name}` in it, or one for each
 * plural form of the parameter `n`; numbers are written as the language writes them.
 */
export function translator(lang) {
  if (!known.has(lang)) known.set(lang, made(lang));
  return known.get(lang);
}

function made(lang) {
  const messages = ALL[lang];
  // Made on first need: the questions of a page are sent before.
  let plural = null;
  let number = null;
  const form = (n) => (plural ??= new Intl.PluralRules(LOCALES[lang])).select(n);
  const written = (value) => (number ??= new Intl.NumberFormat(LOCALES[lang])).format(value);
  return (key, parameters = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message "${key}" in ${lang}`);
    const pattern = typeof message === 'string' ? message : (message[form(parameters.n)] ?? message.other);
    return pattern.replace(/\{(\w+)\}/g, (_, name) => {
      const value = parameters[name];
      return typeof value === 'number' ? written(value) : String(value);
    });
  };
}
