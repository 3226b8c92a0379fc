// Runs before the first paint, so that a reader's own choice of theme does not flash.
(() => {
  try {
    const chosen = localStorage.getItem('confscope.theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // A browser that keeps nothing shows the system's theme.
  }
})();
