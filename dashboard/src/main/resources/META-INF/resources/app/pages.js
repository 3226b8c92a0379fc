// The pages there are, in the order of the navigation. A page is read when it is first visited.
//
// A page module exports
//   load(state, signal)      everything the page shows, from the services; `dataset` and `facets` among it, if it has them
//   draw(app, data)          the children of `main`
//   skeleton(app)            the same before anything is loaded
//   opening(app, data, main)  optional: the same with no more than what is seen first made anew, to be painted before the rest is
//   complete(app, data)      with `opening`: puts the rest into its places
//   question(state)          optional: what `load` depends on; the filters alone if it is missing
//   behind(app, data, open)  optional: the group of papers that an address opens beside the figures

export const PAGES = Object.freeze([
  {path: '/', title: 'nav.overview', read: () => import('./pages/overview.js')},
  {path: '/trends', title: 'nav.trends', read: () => import('./pages/trends.js')},
  {path: '/compare', title: 'nav.compare', read: () => import('./pages/compare.js')},
  {path: '/papers', title: 'nav.papers', read: () => import('./pages/papers.js')},
  {path: '/data', title: 'nav.data', read: () => import('./pages/data.js')},
  {path: '/report', title: 'nav.report', read: () => import('./pages/report.js')},
]);
