/** What is done round after round. */
export interface RepeatedWorkOptions {
  /** One round; gives the milliseconds until the next. */
  readonly round: () => Promise<number>;
  /** Milliseconds until the next round after one that failed. */
  readonly pauseAfterFailure: number;
  /** Takes what went wrong in a round; the next one goes on. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Work that goes on beside a server until it is stopped. */
export interface RepeatedWork {
  /** Begins at once; a stop right after it waits for that round. */
  start(): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** From a start to its stop. */
interface Run {
  timer?: NodeJS.Timeout;
}

/** Makes work that is done round after round, never two rounds at once. */
export function repeatedWork({ round, pauseAfterFailure, onError }: RepeatedWorkOptions): RepeatedWork {
  let current: Run | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  async function oneRound(): Promise<number> {
    try {
      return await round();
    } catch (error) {
      onError?.(error);
      return pauseAfterFailure;
    }
  }

  return {
    start() {
      if (current) return;
      const own: Run = {};
      current = own;
      const begin = (): void => {
        underWay = underWay.then(async () => {
          const pause = await oneRound();
          if (current === own) own.timer = setTimeout(begin, pause);
        });
      };
      begin();
    },
    async stop() {
      clearTimeout(current?.timer);
      current = undefined;
      await underWay;
    },
  };
}
