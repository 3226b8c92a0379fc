// How a dump stands, in a word.
import {h} from '../elements.js';

const STATUS = Object.freeze({
  received: 'dump.status.received',
  reading: 'dump.status.reading',
  published: 'dump.status.published',
  failed: 'dump.status.failed',
  checked: 'dump.status.checked',
});

export const statusOf = (app, dump) => h(`span.status.${dump.status}`, {}, STATUS[dump.status] ? app.t(STATUS[dump.status]) : dump.status);
