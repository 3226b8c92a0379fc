// The words of the page, in the reader's language.
import {LOCALES, needed} from './format.js';
import en from './messages/en.js';
import zh from './messages/zh.js';

const ALL = {en, zh};

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
  const plural = needed(() => new Intl.PluralRules(LOCALES[lang]));
  const number = needed(() => new Intl.NumberFormat(LOCALES[lang]));
  return (key, parameters = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message "${key}" in ${lang}`);
    const pattern = typeof message === 'string' ? message : (message[plural().select(parameters.n)] ?? message.other);
    return pattern.replace(/\{(\w+)\}/g, (_, name) => {
      const value = parameters[name];
      return typeof value === 'number' ? number().format(value) : String(value);
    });
  };
}
