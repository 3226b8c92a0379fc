// The line that says on every page that an earlier state of the data is shown, and leads back to the latest.
import {withAsOf} from './state.js';

/**
 * @param dataset the state that the figures are of, or null where nothing has been loaded
 * @returns a notice, or null where the latest state is shown
 */
export function asOfNotice(app, dataset) {
  const {t, f, state} = app;
  if (!state.asOf) return null;
  const revision = f.count(state.asOf);
  const dated = dataset?.publishedAt && dataset.revision === state.asOf;
  return {
    kind: 'past',
    text: dated ? t('asof.banner', {revision, date: f.date(dataset.publishedAt)}) : t('asof.banner.undated', {revision}),
    action: {label: t('asof.latest'), run: () => app.go(withAsOf(state, null))},
  };
}
