// Which rows of a long list are to be drawn. Pure.

/**
 * @param {{top: number, height: number, row: number, count: number, extra: number}} place `top` is how far the upper
 *   edge of the window lies below the beginning of the list; `extra` rows are drawn above and below
 * @returns {{from: number, to: number}} rows from (inclusive) to (exclusive)
 */
export function rowsInView({top, height, row, count, extra}) {
  const first = Math.floor(top / row) - extra;
  const last = Math.ceil((top + height) / row) + extra;
  return {from: Math.min(count, Math.max(0, first)), to: Math.min(count, Math.max(0, last))};
}

/** True where the reader is so near the end of what is there that more should be read. */
export const nearsEnd = ({top, height, row, count}) => top + 2.5 * height > row * count;
