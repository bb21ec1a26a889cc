const GUARDS = ['console-guard', 'database-guard'];

/** Gives every test file the guards of what it shares with others; none can forget to import them. */
export function pageGuards() {
  return {
    name: 'page-guards',
    transform({ path, body }) {
      if (!path.endsWith('.test.ts')) return undefined;
      const imports = GUARDS.map((guard) => `import '/packages/elements/src/testing/${guard}.ts';`).join(' ');
      // On the first line, so that the line numbers of the file stay as they are.
      return { body: `${imports} ${body}` };
    },
  };
}
