import {formatter} from '/app/format.js';
import {scale} from '/app/trend.js';
import {equal, test} from '/unit/check.js';

const en = formatter('en');
const zh = formatter('zh');

test('numbers have separators', () => equal([en.count(1234567), zh.count(1234567)], ['1,234,567', '1,234,567']));

test('shares have one decimal', () => {
  equal([en.share(17 / 44), en.share(2 / 44), en.share(0), en.share(1)], ['38.6%', '4.5%', '0.0%', '100.0%']);
  equal(zh.share(17 / 44), '38.6%');
});

test('an axis writes as many decimals as its steps have', () => {
  const axis = (most) => {
    const {max, step} = scale(most);
    return Array.from({length: Math.round(max / step) + 1}, (_, index) => en.tick(index * step));
  };
  equal(axis(0.53), ['0%', '20%', '40%', '60%']);
  equal(axis(0.095), ['0%', '2.5%', '5%', '7.5%', '10%']);
  equal(axis(0.018), ['0%', '0.5%', '1%', '1.5%', '2%']);
  equal(axis(0.009), ['0%', '0.25%', '0.5%', '0.75%', '1%']);
  equal(axis(0.0009), ['0%', '0.025%', '0.05%', '0.075%', '0.1%']);
});

test('an interval names its unit once', () => equal(en.interval({low: 0.2572, high: 0.5338}), '25.7–53.4%'));

test('what is not known is a dash', () =>
  equal([en.count(null), en.share(undefined), en.interval({low: null, high: null})], ['–', '–', '–']));

test('lists read as the language reads them', () => {
  equal(en.list(['ECG', 'EEG']), 'ECG and EEG');
  equal(zh.list(['心电图', '脑电图']), '心电图和脑电图');
});
