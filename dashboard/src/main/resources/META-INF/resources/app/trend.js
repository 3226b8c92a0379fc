// From answers about trends to lines: which editions, which series, where the scale ends, where labels stand. Pure.
import {text} from './series.js';

const SHOWN = 6;

/** More series than this cannot be told apart. */
export const MOST = 8;

/** Years between two editions from which on the line between them is a guess. */
export const FAR = 2;

/** The venues of an answer, the one with most editions first: {id, label, periods}. */
export function venues(answer, lang) {
  const found = new Map();
  for (const period of answer.periods) {
    const known = found.get(period.venue) ?? {id: period.venue, label: venueOf(text(period.label, lang), period), periods: []};
    known.periods.push(period);
    found.set(period.venue, known);
  }
  const weight = ({periods}) => periods.filter(({papers}) => papers > 0).length;
  const papers = ({periods}) => periods.reduce((sum, period) => sum + period.papers, 0);
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || papers(b) - papers(a) || (a.id < b.id ? -1 : 1));
}

/** An edition's name without its year. */
const venueOf = (label, {year, venue}) => label.replace(String(year), '').trim() || venue;

/**
 * The series of an answer at some of its editions, most papers first. A point is null where there is nothing to say:
 * no papers of the edition under the filters, or a share of nothing.
 *
 * @param periods the editions to show, in the order of time
 * @param ofVenues whether the series are venues: their points are those of their own editions
 */
export function seriesAt(answer, periods, lang, ofVenues) {
  const places = periods.map((period) => answer.periods.indexOf(period));
  return answer.series
    .map((series) => {
      const points = places.map((place, index) => {
        const point = series.points[place];
        const foreign = ofVenues && periods[index].venue !== series.key;
        return foreign || point.value === null || point.value === undefined ? null : Object.freeze({...point, year: periods[index].year});
      });
      return Object.freeze({
        key: series.key,
        label: text(series.label, lang) || series.key,
        papers: points.reduce((sum, point) => sum + (point?.papers ?? 0), 0),
        points,
      });
    })
    .filter((series) => series.papers > 0)
    .sort((a, b) => b.papers - a.papers || (a.key < b.key ? -1 : 1));
}

/** The series to show: those the reader chose, as far as there are any, else the largest. */
export function chosen(all, choice) {
  const wanted = choice ? all.filter((series) => choice.includes(series.key)) : [];
  return (wanted.length ? wanted : all.slice(0, SHOWN)).slice(0, MOST);
}

/** The series that moved most from its first point to its last: {series, first, last}, or null. */
export function mover(shown) {
  const given = shown.filter(({key}) => key !== 'none');
  const moves = (given.length ? given : shown)
    .map((series) => ({series, known: series.points.filter(Boolean)}))
    .filter(({known}) => known.length > 1)
    .map(({series, known}) => ({series, first: known[0], last: known.at(-1)}));
  return moves.sort((a, b) => Math.abs(b.last.value - b.first.value) - Math.abs(a.last.value - a.first.value))[0] ?? null;
}

/** Points with an interval but without a neighbour near enough for a band between them. */
export function alone(points, far) {
  const near = (a, b) => Boolean(a && b) && a.value !== null && b.value !== null && Math.abs(a.year - b.year) <= far;
  return points.filter((point, index) =>
    point.value !== null && point.low !== null && point.low !== undefined && !near(point, points[index - 1]) && !near(point, points[index + 1]));
}

const YEAR = 44;

/** The years that have room to be written, the last one for certain. */
export function legible(years, room) {
  return years.reduceRight((kept, year) => (kept.length && (kept[0] - year) * room < YEAR ? kept : [year, ...kept]), []);
}

/**
 * The upper end of a scale and its step, so that few round numbers cover all values.
 *
 * @param {boolean} whole whether the values are counts: there is nothing to be read off between two of them
 */
export function scale(most, whole = false) {
  if (!(most > 0)) return {max: 1, step: 1};
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((each) => each * power).filter((step) => !whole || Number.isInteger(step));
  const step = steps.find((each) => each >= rough * 0.999) ?? 1;
  return {max: Math.ceil(most / step - 1e-9) * step, step};
}

/**
 * Places for labels as near as may be to where they belong, none closer to the next than `apart`, all between 0 and `end`: a
 * label whose middle stood on the axis would hang below it.
 *
 * @param {number[]} wanted any order; the places come in the same order
 */
export function spread(wanted, apart, end = 1) {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b]);
  const room = Math.min(apart, wanted.length > 1 ? end / (wanted.length - 1) : apart);
  const places = [];
  let last = -Infinity;
  for (const index of order) {
    last = Math.max(wanted[index], last + room);
    places[index] = last;
  }
  let next = Infinity;
  for (const index of [...order].reverse()) {
    next = Math.min(places[index], next - room, next === Infinity ? end : Infinity);
    places[index] = Math.max(0, next);
  }
  return places;
}
