/**
 * Where two databases do not agree: tests that one of them alone has, and tests that end differently.
 *
 * @param {readonly { name: string, state: string }[]} results
 * @param {readonly [string, string]} engines - as they stand in the names of the tests
 * @returns {{ compared: number, differences: string[] }}
 */
export function compareEngines(results, engines) {
  const [first, second] = engines.map((engine) => {
    const quoted = `'${engine}'`;
    const own = results.filter(({ name }) => name.includes(quoted));
    return new Map(own.map(({ name, state }) => [name.replace(quoted, 'the database'), state]));
  });
  const names = new Set([...first.keys(), ...second.keys()]);
  const differences = [...names]
    .filter((name) => first.get(name) !== second.get(name))
    .map(
      (name) =>
        `${name}: ${first.get(name) ?? 'missing'} on ${engines[0]}, ${second.get(name) ?? 'missing'} on ${engines[1]}`,
    );
  return { compared: names.size, differences };
}
