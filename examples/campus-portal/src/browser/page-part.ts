/**
 * A part of the page by its id.
 *
 * @throws {TypeError} when the page has no such part: HTML and script do not belong together.
 */
export function pagePart<Part extends Element>(id: string, kind: abstract new () => Part): Part {
  const part = document.getElementById(id);
  if (!(part instanceof kind)) throw new TypeError(`The page has no ${kind.name} with the id "${id}".`);
  return part;
}
