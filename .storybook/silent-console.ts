const methods = ['error', 'warn'] as const;
let messages: string[] = [];

/** Collects what a story writes to the console; gives back how to stop. */
export function listenToConsole(): () => void {
  messages = [];
  const original = { ...console };
  for (const method of methods) {
    console[method] = (...parts: unknown[]) => {
      messages.push(`console.${method}: ${parts.map(String).join(' ')}`);
      original[method](...parts);
    };
  }
  return () => {
    for (const method of methods) console[method] = original[method];
  };
}

/** Fails a story that has written to the console. */
export function expectSilentConsole(): void {
  if (messages.length > 0) throw new Error(`Unexpected output on the console:\n${messages.join('\n')}`);
}
