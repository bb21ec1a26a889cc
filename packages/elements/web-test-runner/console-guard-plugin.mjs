/** Gives every test file the guard that fails a test on unexpected console output; none can forget to import it. */
export function consoleGuard() {
  return {
    name: 'console-guard',
    transform({ path, body }) {
      if (!path.endsWith('.test.ts')) return undefined;
      // On the first line, so that the line numbers of the file stay as they are.
      return {
        body: `import '/packages/elements/src/testing/console-guard.ts'; ${body}`,
      };
    },
  };
}
