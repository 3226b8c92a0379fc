// The lines of a dump around a place. Pure.

const WIDTH = 160;
const BEFORE = 60;

/** The lines of a text, however they end. */
export const linesOf = (text) => text.split(/\r\n|\n|\r/);

/**
 * The line at a place with some lines around it, each cut to a part that fits, the line itself around the column.
 *
 * @param {string[]} lines
 * @param {{line: number, column: number}} place counted from 1
 * @returns {{number: number, text: string, here: boolean}[]}
 */
export function around(lines, {line, column}, reach) {
  const result = [];
  for (let number = Math.max(1, line - reach); number <= Math.min(lines.length, line + reach); number++) {
    const here = number === line;
    result.push({number, text: cut(lines[number - 1], here ? column - 1 : 0), here});
  }
  return result;
}

function cut(text, at) {
  const from = at > WIDTH - BEFORE ? at - BEFORE : 0;
  const part = text.slice(from, from + WIDTH).toWellFormed?.() ?? text.slice(from, from + WIDTH);
  return (from > 0 ? '… ' : '') + part + (from + WIDTH < text.length ? ' …' : '');
}
