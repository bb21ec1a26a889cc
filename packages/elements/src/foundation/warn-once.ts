const warned = new Set<string>();

/**
 * Tells a developer once per page what is wrong with the way an element is used.
 *
 * @param code - Stable, such as `HV010`; listed in the documentation of the package.
 * @param advice - What to do. Never anything about a person: consoles are read and collected by others.
 */
export function warnOnce(element: Element, code: string, advice: string): void {
  const key = `${code} ${element.localName}`;
  if (warned.has(key)) return;
  warned.add(key);
  console.warn(`[${code}] <${element.localName}>: ${advice}`);
}
