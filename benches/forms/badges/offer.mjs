/** Hands a kind of badge to the harness: `window.mountBadges(count)` gives the milliseconds until all are painted. */
export function offer({ create, isShown, prepare }) {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.mountBadges = async (count) => {
    prepare?.(count);
    const host = document.createElement('div');
    document.body.append(host);
    await nextFrame();
    const begin = performance.now();
    const badges = Array.from({ length: count }, (_, index) =>
      create(`还差一次家访 ${index + 1}`, '教育部第 4 条', index),
    );
    host.append(...badges);
    while (!badges.every(isShown)) await nextFrame();
    await nextFrame();
    const took = performance.now() - begin;
    host.remove();
    return took;
  };
  window.interactive = Promise.resolve(performance.now());
}
