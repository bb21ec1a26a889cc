interface Timers {
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown;
}

/** Lets whatever else waits in this thread happen: input on a page, a message to a worker. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    (globalThis as unknown as Timers).setTimeout(resolve, 0);
  });
}
