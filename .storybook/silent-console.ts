const methods = ['error', 'warn'] as const;
let messages: string[] = [];

/** Collects what a story writes to the console; gives back how to stop. */
export function listenToConsole(): () => void {
  messages = [];
  const restore = methods.map((method) => {
    const write = console[method].bind(console);
    console[method] = (...parts: unknown[]) => {
      messages.push(`console.${method}: ${parts.map(String).join(' ')}`);
      write(...parts);
    };
    return () => {
      console[method] = write;
    };
  });
  return () => {
    for (const undo of restore) undo();
  };
}

/** Fails a story that has written to the console. */
export function expectSilentConsole(): void {
  if (messages.length > 0) throw new Error(`Unexpected output on the console:\n${messages.join('\n')}`);
}
