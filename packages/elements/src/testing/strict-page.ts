/** What a scene on a strict page leaves for the test to read. */
export interface StrictPageReport {
  /** `directive: blocked` of every violation of the Content-Security-Policy or of Trusted Types. */
  readonly violations: readonly string[];
  /** Paths of everything that the page has fetched; whole addresses where they are not of the page's own origin. */
  readonly requests: readonly string[];
  /** What the scene returned, or the message with which it failed. */
  readonly outcome: string;
}

declare global {
  interface Window {
    strictPageReport?: Promise<StrictPageReport>;
  }
}

/**
 * Runs a scene in a page under a strict policy; a scene file (`….scene.ts`) calls it once. Violations are listened for
 * before the scene imports anything.
 *
 * @param scene - Imports the element by `import()`, uses it, and returns a line that proves that it worked.
 */
export function playScene(scene: () => Promise<string>): void {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
  );
  window.strictPageReport = scene()
    .catch((reason: unknown) => `failed: ${String(reason)}`)
    .then(async (outcome) => {
      // Reports are dispatched as tasks of their own.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const requests = performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, ''));
      return { violations, requests, outcome };
    });
}

/** Waits until something is there. A scene is bundled, and so cannot use the helpers of the test runner. */
export async function until(condition: () => unknown): Promise<void> {
  for (let attempt = 0; !condition(); attempt += 1) {
    if (attempt > 1200) throw new Error(`never true: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * Opens a scene on a page with `default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`, from
 * the built bundle, and gives back what happened.
 *
 * @param scene - Path below `src`, without `.ts`, such as `compliance-badge/compliance-badge.scene`.
 */
export async function openStrictPage(scene: string): Promise<StrictPageReport> {
  const frame = document.createElement('iframe');
  frame.title = 'strict page';
  frame.width = '360';
  frame.height = '740';
  frame.src = `/strict-page/${scene}/`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const report = await frame.contentWindow?.strictPageReport;
  frame.remove();
  if (!report) throw new Error('the scene did not call playScene');
  return report;
}
