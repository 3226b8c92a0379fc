// Measures inside the page, on the browser's own clock, until the frame is on the screen.
globalThis.stopwatch = (() => {
  const STARTS = ['pointerdown', 'keydown', 'input', 'change'];

  /** Calls back after the frame that is now being made was painted. */
  function painted(done) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }

  function once(holds, done) {
    const look = () => (holds() ? painted(done) : requestAnimationFrame(look));
    look();
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
          painted((now) => { answer.frame = now - event.timeStamp; told(); });
          requestAnimationFrame(() => once(holds, (now) => { answer.shown = now - event.timeStamp; told(); }));
        };
        STARTS.forEach((type) => addEventListener(type, start, true));
      });
    },
    read: () => Promise.race([running, late(60_000)]),
  };
})();
