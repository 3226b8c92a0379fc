// Where in a long list the reader is: kept with the step of the browser's history, found again on coming back.

/** @param {{row: number, id: string|null}} where the row at the upper edge of the window, and the paper that was opened */
export function keepPlace(where) {
  history.replaceState({...history.state, list: where}, '');
}

/** Tells where the reader was when they return to a step; each place is told once. */
export function places() {
  let waiting = history.state?.list ?? null;
  window.addEventListener('popstate', (event) => {
    waiting = event.state?.list ?? null;
  });
  return {
    peek: () => waiting,
    put: (where) => {
      waiting = where;
    },
    take: () => {
      const place = waiting;
      waiting = null;
      return place;
    },
  };
}
