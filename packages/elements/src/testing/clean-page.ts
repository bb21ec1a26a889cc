const TARGETS = [window, document, document.documentElement, document.head, document.body] as const;

/** What a guest could leave behind on a page. */
interface Traces {
  readonly names: readonly PropertyKey[];
  readonly head: string;
  readonly attributes: string;
  readonly sheets: number;
}

/** What WebKit's driver puts on a window when it first speaks to the page, which can be while a scenario runs. */
const OF_THE_DRIVER = 'Symbol(automationSessionProxy)';

function tracesOf(): Traces {
  const attributesOf = ({ attributes }: Element): string =>
    [...attributes].map(({ name, value }) => `${name}=${value}`).join();
  return {
    names: Reflect.ownKeys(window).filter((name) => String(name) !== OF_THE_DRIVER),
    head: document.head.innerHTML,
    attributes: `${attributesOf(document.documentElement)} / ${attributesOf(document.body)}`,
    sheets: document.adoptedStyleSheets.length,
  };
}

/** What an element lets go of when it has kept what was typed, and not at once. */
const PATIENCE = 30_000;

/**
 * Runs a scenario that puts elements on the page and takes them away, and gives back what is left of them: names on
 * `window`, changes to the head, to the root and to the body, and listeners on all of these.
 *
 * @param patience - Milliseconds until what is still there counts as left.
 */
export async function leftBehindBy(scenario: () => Promise<void>, patience = PATIENCE): Promise<readonly string[]> {
  const listeners = new Map<string, number>();
  const originals = TARGETS.map((target) => [target, target.addEventListener, target.removeEventListener] as const);
  const count = (target: EventTarget, type: string, change: number): void => {
    const key = `${target.constructor.name} ${type}`;
    listeners.set(key, (listeners.get(key) ?? 0) + change);
  };
  for (const [target, add, remove] of originals) {
    target.addEventListener = function (this: EventTarget, ...call: Parameters<Document['addEventListener']>): void {
      count(this, call[0], 1);
      add.apply(this, call);
    };
    target.removeEventListener = function (
      this: EventTarget,
      ...call: Parameters<Document['removeEventListener']>
    ): void {
      count(this, call[0], -1);
      remove.apply(this, call);
    };
  }
  const before = tracesOf();
  const left = (): readonly string[] => {
    const after = tracesOf();
    return [
      ...after.names.filter((name) => !before.names.includes(name)).map((name) => `window: ${String(name)}`),
      ...(['head', 'attributes', 'sheets'] as const).filter((part) => before[part] !== after[part]),
      ...[...listeners].filter(([, number]) => number > 0).map(([key]) => `listener: ${key}`),
    ];
  };
  try {
    await scenario();
    const until = performance.now() + patience;
    while (left().length > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    return left();
  } finally {
    for (const [target] of originals) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  }
}
