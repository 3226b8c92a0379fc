import {rowsChart} from '/app/figure-rows.js';
import {translator} from '/app/messages.js';
import {pick, picked} from '/app/overview/words.js';
import {parse} from '/app/state.js';
import {equal, test} from '/unit/check.js';

test('a row says what picking it does', () => {
  const says = (search) => {
    const app = {t: translator('en'), state: parse(search)};
    const row = {key: 'a', label: 'A', value: '1', detail: '', parts: [], ...picked(app, 'topic', 'a'), pick: pick(app, 'topics', 'a', {topic: 'a'})};
    const chart = rowsChart(app, {legend: null, parts: [{heading: null, plot: {kind: 'bars', rows: [row], max: 1}}]});
    return chart.flat(Infinity).find(Boolean).querySelector('button').title;
  };
  equal(['', '?topic=b', '?topic=a', '?topic=a,b', '?topic=!b'].map(says),
    ['Show the papers', 'Show the papers', 'Remove this filter', 'Show the papers', 'Show the papers']);
});
