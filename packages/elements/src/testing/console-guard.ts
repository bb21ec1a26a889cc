/**
 * Fails every test that writes to the console without saying so. The runner gives it to all test files.
 *
 * @module
 */
const METHODS = ['debug', 'info', 'log', 'warn', 'error'] as const;
const original = Object.fromEntries(METHODS.map((method) => [method, console[method]]));
let written: string[] = [];

for (const method of METHODS) {
  console[method] = (...values: unknown[]) => {
    written.push(values.map(String).join(' '));
  };
}

beforeEach(() => {
  written = [];
});

afterEach(() => {
  const unexpected = written;
  written = [];
  if (unexpected.length > 0) throw new Error(`unexpected console output:\n${unexpected.join('\n')}`);
});

after(() => Object.assign(console, original));

/** What has been written to the console in this test; from now on it counts as expected. */
export function takeConsoleOutput(): readonly string[] {
  return written.splice(0);
}
