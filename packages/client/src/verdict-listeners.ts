import type { VerdictSheet } from './contract/schemas.js';

/** Those who follow changes of verdicts. */
export interface VerdictListeners {
  readonly add: (listener: (sheet: VerdictSheet) => void) => () => void;
  readonly tell: (sheet: VerdictSheet) => void;
}

/** Makes an empty list of listeners. */
export function createVerdictListeners(): VerdictListeners {
  const entries = new Set<{
    readonly listener: (sheet: VerdictSheet) => void;
  }>();
  return {
    add(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    tell(sheet) {
      for (const { listener } of [...entries]) {
        try {
          listener(sheet);
        } catch (error) {
          // The write has succeeded: a listener's fault must reach the page's error handler, not the writer.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
