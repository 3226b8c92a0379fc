// Runs before the first paint, while the modules of the page are on their way.
(() => {
  // So that a reader's own choice of theme does not flash.
  try {
    const chosen = localStorage.getItem('confscope.theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // A browser that keeps nothing shows the system's theme.
  }
  // The first number that is written takes a browser as long as a chart, whatever its language: it has time for that now.
  setTimeout(() => new Intl.NumberFormat('en'));
})();
