const TARGETS = [window, document, document.documentElement, document.head, document.body] as const;

/** What a guest could leave behind on a page. */
interface Traces {
  readonly names: readonly PropertyKey[];
  readonly head: string;
  readonly attributes: string;
  readonly sheets: number;
}

function tracesOf(): Traces {
  const attributesOf = ({ attributes }: Element): string =>
    [...attributes].map(({ name, value }) => `${name}=${value}`).join();
  return {
    names: Reflect.ownKeys(window),
    head: document.head.innerHTML,
    attributes: `${attributesOf(document.documentElement)} / ${attributesOf(document.body)}`,
    sheets: document.adoptedStyleSheets.length,
  };
}

/**
 * Runs a scenario that puts elements on the page and takes them away, and gives back what is left of them: names on
 * `window`, changes to the head, to the root and to the body, and listeners on all of these.
 */
export async function leftBehindBy(scenario: () => Promise<void>): Promise<readonly string[]> {
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
  try {
    await scenario();
  } finally {
    for (const [target] of originals) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  }
  const after = tracesOf();
  return [
    ...after.names.filter((name) => !before.names.includes(name)).map((name) => `window: ${String(name)}`),
    ...(['head', 'attributes', 'sheets'] as const).filter((part) => before[part] !== after[part]),
    ...[...listeners].filter(([, number]) => number > 0).map(([key]) => `listener: ${key}`),
  ];
}
