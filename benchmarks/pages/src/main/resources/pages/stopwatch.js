// Measures inside the page, on the browser's own clock, until the frame is on the screen.
globalThis.stopwatch = (() => {
  const STARTS = ['pointerdown', 'keydown', 'input', 'change'];

  /** Calls back after the frame that is being made was painted. To be called while it is made. */
  function painted(done) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(null);
  }

  /** Calls back after the first frame that shows it was painted. */
  function once(holds, done) {
    requestAnimationFrame(() => (holds() ? painted(done) : once(holds, done)));
  }

  const late = (milliseconds) => new Promise((_, reject) => setTimeout(() => reject(new Error('nothing was shown')), milliseconds));

  let running = null;

  return {
    /** Milliseconds from the navigation until an element of the page is on the screen. */
    since: (selector) => new Promise((resolve) => once(() => document.querySelector(selector), resolve)),

    /** Waits for the reader's next event: then for the next frame, and for the one that shows what was asked for. */
    arm(holds) {
      running = new Promise((resolve) => {
        const start = (event) => {
          STARTS.forEach((type) => removeEventListener(type, start, true));
          const answer = {};
          const told = () => 'frame' in answer && 'shown' in answer && resolve(answer);
          once(() => true, (now) => { answer.frame = now - event.timeStamp; told(); });
          once(holds, (now) => { answer.shown = now - event.timeStamp; told(); });
        };
        STARTS.forEach((type) => addEventListener(type, start, true));
      });
    },
    read: () => Promise.race([running, late(60_000)]),
  };
})();
