import { randomKey } from '../transport/idempotency-key.js';

/** Starts a timer; the function that it gives stops it. */
export type StartTimer = (milliseconds: number, work: () => void) => () => void;

/** What an outbox takes from the world around it. Tests give their own. */
export interface OutboxSurroundings {
  /** The clock of the device, in milliseconds. It may jump. */
  readonly now: () => number;
  readonly startTimer: StartTimer;
  /** A number from 0 up to but not including 1. */
  readonly random: () => number;
  /** A new idempotency key. */
  readonly randomKey: () => string;
  /** Locks over all tabs of the origin; without them a lease in the store stands in. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Where `online` is heard: a window or a worker. */
  readonly events?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
}

/** A timer of the browser or of Node.js. */
export const startTimer: StartTimer = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** The world as it is in a page, a worker or Node.js. */
export function realSurroundings(): OutboxSurroundings {
  const { navigator }: { readonly navigator?: Partial<Pick<Navigator, 'locks'>> } = globalThis;
  return {
    now: () => Date.now(),
    startTimer,
    random: () => Math.random(),
    randomKey,
    locks: navigator?.locks,
    events: typeof globalThis.addEventListener === 'function' ? globalThis : undefined,
  };
}
