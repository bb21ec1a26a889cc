/** What engines have of `CustomStateSet`: none before Safari 17.4, names with `--` alone before Chromium 125. */
type States = Pick<Set<string>, 'add' | 'delete'>;

/**
 * Shows a state to style sheets: `:state(name)`, where the engine does not know that `:--name`, and everywhere the
 * attribute `data-state`, which lists the states.
 */
export function setState(host: Element, internals: ElementInternals, name: string, holds: boolean): void {
  const states = (internals as { states?: States }).states;
  for (const known of [name, `--${name}`]) {
    try {
      states?.[holds ? 'add' : 'delete'](known);
    } catch {
      // The engine takes only the other form of the name.
    }
  }
  const shown = new Set((host.getAttribute('data-state') ?? '').split(' ').filter(Boolean));
  shown[holds ? 'add' : 'delete'](name);
  if (shown.size > 0) host.setAttribute('data-state', [...shown].join(' '));
  else host.removeAttribute('data-state');
}
