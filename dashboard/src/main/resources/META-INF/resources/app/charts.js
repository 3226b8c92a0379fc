// The one module that knows Chart.js. It draws the marks of a chart into the space that the rows of a figure leave
// free; words and numbers are text beside it, so the drawing says nothing that the text does not.

const painters = new WeakMap();
const drawn = new Set();

/** A canvas that `paint` will draw on once it is in the page. */
function canvas(configure) {
  const element = document.createElement('canvas');
  element.setAttribute('aria-hidden', 'true');
  painters.set(element, configure);
  return element;
}

/** Draws what is new below an element, and lets go of what has left the page. */
export function paint(root) {
  for (const chart of drawn) {
    if (!chart.canvas?.isConnected) {
      chart.destroy();
      drawn.delete(chart);
    }
  }
  for (const element of root.querySelectorAll('canvas')) {
    const configure = painters.get(element);
    if (configure && !globalThis.Chart.getChart(element)) {
      drawn.add(new globalThis.Chart(element, configure(element)));
    }
  }
}

/** Draws everything again, in the colours of the theme that now holds. */
export function repaint(root) {
  for (const chart of drawn) chart.destroy();
  drawn.clear();
  paint(root);
}

/**
 * Horizontal bars, one to a row.
 *
 * @param {{values: number[], max: number, colour: string}} series colour is the name of a custom property
 */
export function bars({values, max, colour}) {
  return canvas((element) => ({
    type: 'bar',
    data: {
      labels: values.map(String),
      datasets: [{
        data: values,
        backgroundColor: colourOf(element, colour),
        barThickness: 16,
        minBarLength: 2,
        borderRadius: 1.5,
        borderSkipped: 'start',
      }],
    },
    options: {...still, scales: {x: {display: false, min: 0, max}, y: {display: false}}},
  }));
}

/**
 * Shares with their intervals on an axis from 0 to 1, one to a row.
 *
 * @param {{rows: {value: number, low: number, high: number}[], reference: number|null, tick: function(number): string}}
 *   series `reference` is drawn as a dashed line over all rows
 */
export function intervals({rows, reference, tick}) {
  return canvas((element) => {
    const ink = colourOf(element, '--mark');
    const labels = rows.map((_, index) => String(index));
    return {
      data: {
        labels,
        datasets: [
          {
            type: 'line',
            data: rows.map(({value}, index) => ({x: value, y: labels[index]})),
            showLine: false,
            pointRadius: 4.5,
            pointBackgroundColor: ink,
            pointBorderColor: colourOf(element, '--card'),
            pointBorderWidth: 1.5,
            clip: false,
          },
          {
            type: 'bar',
            data: rows.map(({low, high}) => [low, high]),
            backgroundColor: colourOf(element, '--mark-soft'),
            barThickness: 8,
            borderRadius: 4,
            borderSkipped: false,
            grouped: false,
          },
        ],
      },
      options: {
        ...still,
        indexAxis: 'y',
        // Room for half a dot at either end, none above: the rows of the figure and of the drawing must agree.
        layout: {autoPadding: false, padding: {left: 6, right: 6}},
        scales: {
          x: {
            min: 0,
            max: 1,
            border: {display: false},
            grid: {color: colourOf(element, '--line'), drawTicks: false},
            ticks: {
              stepSize: 0.25,
              align: 'inner',
              padding: 6,
              autoSkipPadding: 12,
              color: colourOf(element, '--dim'),
              font: {family: getComputedStyle(element).fontFamily, size: 12},
              callback: tick,
              maxRotation: 0,
            },
            // The rows end where the axis begins: its height is the space that the style sheet keeps below them.
            afterFit: (scale) => {
              scale.height = AXIS;
            },
          },
          y: {type: 'category', display: false, offset: true},
        },
      },
      plugins: reference === null ? [] : [line(reference, colourOf(element, '--dim'))],
    };
  });
}

const AXIS = 24;

const still = Object.freeze({
  animation: false,
  events: [],
  indexAxis: 'y',
  maintainAspectRatio: false,
  plugins: {legend: {display: false}, tooltip: {enabled: false}},
});

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

/** What a custom property comes to, here and now: a canvas cannot read `light-dark()` itself. */
function colourOf(element, name) {
  const before = element.style.color;
  element.style.color = `var(${name})`;
  const colour = getComputedStyle(element).color;
  element.style.color = before;
  return colour;
}
