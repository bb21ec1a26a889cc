/**
 * The name that somebody meant who wrote another one, or `undefined` where none is near. Case, blanks and hyphens
 * do not count; else at most every third letter may be wrong, three in all (left out, put in, changed or swapped).
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const plain = plainOf(written);
  const reach = Math.min(3, Math.floor(plain.length / 3));
  let [nearest, least]: [string | undefined, number] = [undefined, reach + 1];
  for (const name of names) {
    const distance = editDistance(plain, plainOf(name));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

const plainOf = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** Damerau's distance, with swaps of neighbours (optimal string alignment). */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[right.length] ?? 0;
}
