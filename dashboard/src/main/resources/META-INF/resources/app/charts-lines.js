// Lines over years with the bands of their intervals, as Chart.js wants them.
import {alone, legible} from './trend.js';

/** What the style sheet and the labels beside the drawing rely on. */
const AXIS = Object.freeze({left: 52, bottom: 28, top: 10, right: 10});
const BAND = 0.14;
const SHAPES = Object.freeze({circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot'});

/**
 * @param {{years: number[], series: {label: string, colour: string, shape: string, points: object[]}[], max: number, step: number,
 *   tick: function(number): string, say: function(object, object): string, far: number, onPoint: function(object, object): void}} plot
 *   a missing point breaks the line; a line over more than `far` years is dashed
 */
export function linesOf({years, series, max, step, tick, say, far, onPoint}, ink) {
  const font = {family: ink.family, size: ink.size(12)};
  return {
    type: 'line',
    data: {datasets: series.flatMap((each) => datasets(each, ink, far))},
    plugins: [whiskers(series, far, ink)],
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: {autoPadding: false, padding: {top: ink.size(AXIS.top), right: ink.size(AXIS.right)}},
      interaction: {mode: 'nearest', intersect: false},
      onClick: (event, hits, {data}) => {
        // The edges of the bands are points too, and at 0% the lower one lies on the line's.
        const hit = hits.find(({datasetIndex}) => data.datasets[datasetIndex].series !== undefined);
        if (hit) onPoint(...meaning(series, data.datasets[hit.datasetIndex], hit.index));
      },
      plugins: {
        legend: {display: false},
        tooltip: {
          filter: ({dataset}) => dataset.series !== undefined,
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          callbacks: {title: () => '', label: ({dataset, dataIndex}) => say(...meaning(series, dataset, dataIndex))},
        },
      },
      scales: {
        x: {
          type: 'linear',
          min: years[0] - 0.25,
          max: years.at(-1) + 0.25,
          grid: {display: false},
          border: {color: ink.of('--edge')},
          ticks: {color: ink.of('--dim'), font, maxRotation: 0, autoSkip: false, callback: String},
          afterBuildTicks: (axis) => {
            const room = (axis.chart.width / ink.size(1) - AXIS.left - AXIS.right) / (axis.max - axis.min);
            axis.ticks = legible(years, room).map((value) => ({value}));
          },
          afterFit: (axis) => {
            axis.height = ink.size(AXIS.bottom);
          },
        },
        y: {
          min: 0,
          max,
          border: {display: false},
          grid: {color: ink.of('--line')},
          ticks: {stepSize: step, color: ink.of('--dim'), font, callback: tick},
          afterFit: (axis) => {
            axis.width = ink.size(AXIS.left);
          },
        },
      },
    },
  };
}

function datasets(series, ink, far) {
  const colour = ink.of(series.colour);
  const at = (name) => series.points.map((point) => ({x: point.year, y: point[name] ?? null}));
  const segment = {backgroundColor: ({p0, p1}) => (p1.parsed.x - p0.parsed.x > far ? 'transparent' : undefined)};
  const edge = {borderWidth: 0, pointRadius: 0, pointHitRadius: 0, spanGaps: false, segment};
  const bands = series.points.some(({low}) => low !== null && low !== undefined)
    ? [{data: at('low'), ...edge, fill: false}, {data: at('high'), ...edge, fill: '-1', backgroundColor: ink.of(series.colour, BAND)}]
    : [];
  return [...bands, {
    series: series.key,
    data: at('value'),
    borderColor: colour,
    borderWidth: ink.size(2.25),
    backgroundColor: colour,
    pointStyle: SHAPES[series.shape],
    pointRadius: ink.size(5),
    pointHoverRadius: ink.size(7),
    pointHitRadius: 12,
    pointBorderColor: ink.of('--card'),
    pointBorderWidth: 1,
    spanGaps: false,
    segment: {borderDash: ({p0, p1}) => (p1.parsed.x - p0.parsed.x > far ? [3, 5] : undefined)},
  }];
}

/** The intervals of points that stand alone, where there is no band to show them. */
function whiskers(all, far, ink) {
  return {
    id: 'whiskers',
    beforeDatasetsDraw({ctx, scales}) {
      ctx.save();
      ctx.lineWidth = 1.5;
      for (const {points, colour} of all) {
        ctx.strokeStyle = ink.of(colour, 0.6);
        for (const point of alone(points, far)) {
          const x = scales.x.getPixelForValue(point.year);
          ctx.beginPath();
          ctx.moveTo(x, scales.y.getPixelForValue(point.low));
          ctx.lineTo(x, scales.y.getPixelForValue(point.high));
          ctx.stroke();
        }
      }
      ctx.restore();
    },
  };
}

const meaning = (all, dataset, index) => {
  const series = all.find(({key}) => key === dataset.series);
  return [series, series.points[index]];
};
