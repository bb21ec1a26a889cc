/**
 * Hands a contestant to the harness: `window.contestant`. The form counts as interactive one frame after its address
 * field is there, when it has been painted.
 */
export function enter(contestant) {
  window.contestant = contestant;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.interactive = (async () => {
    while (!contestant.ready()) await nextFrame();
    await nextFrame();
    return performance.now();
  })();
}
