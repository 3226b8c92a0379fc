// Marks that stand in rows, as Chart.js wants them: bars, and dots with their intervals.

/** How strong the marks of a row are that the reader has not picked. */
const FADED = 0.3;

/** The height of an axis below rows: the rows end where it begins, so the style sheet keeps the same space. */
const AXIS = 24;

const still = Object.freeze({
  animation: false,
  events: [],
  indexAxis: 'y',
  maintainAspectRatio: false,
  plugins: {legend: {display: false}, tooltip: {enabled: false}},
});

/** An axis without words, which would be measured all the same. */
const hidden = Object.freeze({display: false, ticks: {display: false}});

/**
 * Horizontal bars of one or more parts, one bar to a row.
 *
 * @param {{rows: {parts: {value: number, colour: string}[], off: boolean}[], max: number}} plot
 */
export function barsOf({rows, max}, ink) {
  const parts = Math.max(1, ...rows.map((row) => row.parts.length));
  const edge = ink.of('--card');
  return {
    type: 'bar',
    data: {
      labels: rows.map((_, index) => String(index)),
      datasets: Array.from({length: parts}, (_, part) => ({
        // Nothing at all is not a small bar.
        data: rows.map((row) => row.parts[part]?.value ?? (row.parts.length ? 0 : null)),
        backgroundColor: rows.map((row) => ink.of(row.parts[part]?.colour ?? '--mark', row.off ? FADED : 1)),
        barThickness: ink.size(16),
        minBarLength: parts === 1 ? 2 : 0,
        borderRadius: parts === 1 ? 1.5 : 0,
        borderSkipped: parts === 1 ? 'start' : false,
        borderColor: edge,
        borderWidth: parts === 1 ? 0 : rows.map((row) => ({right: row.parts[part]?.value ? 1 : 0})),
      })),
    },
    options: {...still, scales: {x: {...hidden, stacked: true, min: 0, max}, y: {...hidden, stacked: true}}},
  };
}

/**
 * Values with their intervals on a common axis, one to a row; a row without a value stays empty.
 *
 * @param {{rows: {interval: {value: number, low: number, high: number}, off: boolean, hollow: boolean}[], min: number,
 *   max: number, step: number, reference: number|null, tick: function(number): string}} plot
 *   `reference` is drawn as a dashed line over all rows; hollow dots are those that prove nothing
 */
export function intervalsOf({rows, min, max, step, reference, tick}, ink) {
  const labels = rows.map((_, index) => String(index));
  const colours = rows.map(({colour, off}) => ink.of(colour ?? '--mark', off ? FADED : 1));
  return {
    data: {
      labels,
      datasets: [
        {
          type: 'line',
          data: rows.map(({interval}, index) => ({x: interval.value, y: labels[index]})),
          showLine: false,
          pointRadius: ink.size(4.5),
          pointBackgroundColor: rows.map(({hollow}, index) => (hollow ? ink.of('--card') : colours[index])),
          pointBorderColor: rows.map(({hollow}, index) => (hollow ? colours[index] : ink.of('--card'))),
          pointBorderWidth: rows.map(({hollow}) => (hollow ? 2 : 1.5)),
          clip: false,
        },
        {
          type: 'bar',
          data: rows.map(({interval}) => (interval.low === null ? null : [interval.low, interval.high])),
          backgroundColor: rows.map(({colour, off}) => ink.of(`${colour ?? '--mark'}-soft`, off ? FADED : 1)),
          barThickness: ink.size(8),
          borderRadius: ink.size(4),
          borderSkipped: false,
          grouped: false,
        },
      ],
    },
    options: {
      ...still,
      // Room for half a dot at either end, none above: the rows of the figure and of the drawing must agree.
      layout: {autoPadding: false, padding: {left: 6, right: 6}},
      scales: {x: valueAxis({min, max, step, tick}, ink), y: {type: 'category', ...hidden, offset: true}},
    },
    plugins: reference === null ? [] : [line(reference, ink.of('--dim'))],
  };
}

/** Grid lines at every step, words at every other one: they have room on the narrowest screen. */
function valueAxis({min, max, step, tick}, ink) {
  return {
    min,
    max,
    border: {display: false},
    grid: {color: ink.of('--line'), drawTicks: false},
    ticks: {
      stepSize: step,
      autoSkip: false,
      align: 'inner',
      padding: 6,
      color: ink.of('--dim'),
      font: {family: ink.family, size: ink.size(12)},
      callback: (value) => (Math.round((value - min) / step) % 2 === 0 ? tick(value) : ''),
      maxRotation: 0,
    },
    afterFit: (scale) => {
      scale.height = ink.size(AXIS);
    },
  };
}

/** A dashed line across all rows. */
function line(value, colour) {
  return {
    id: 'reference',
    beforeDatasetsDraw({ctx, chartArea, scales}) {
      const x = Math.round(scales.x.getPixelForValue(value)) + 0.5;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}
