import type { FormCore } from './form-core.js';

/** Tells the core that a reader has gone on from a field: from all frames that the focus has left. */
export function leaveFields(core: FormCore, { target, relatedTarget }: FocusEvent): void {
  let frame = (target as Element).closest<HTMLElement>('[data-pointer]');
  while (frame && !(relatedTarget instanceof Node && frame.contains(relatedTarget))) {
    const { pointer } = frame.dataset;
    if (pointer !== undefined) core.leave(pointer);
    frame = frame.parentElement?.closest<HTMLElement>('[data-pointer]') ?? null;
  }
}

/** The first control at a place, or within it. */
export function controlAt(root: ParentNode, pointer: string): HTMLElement | undefined {
  const frames = [...root.querySelectorAll<HTMLElement>('[data-pointer]')];
  const frame = frames.find((one) => one.dataset['pointer'] === pointer);
  const controls = [...(frame?.querySelectorAll<HTMLInputElement>('input, select, textarea, button') ?? [])];
  const usable = controls.filter(({ disabled }) => !disabled);
  return usable.find(({ type, checked }) => type === 'radio' && checked) ?? usable[0];
}

/**
 * Empties native controls that hold something their value does not tell of, such as half a date: setting a value that is
 * empty already does not reach it.
 */
export function clearUnreadable(root: ParentNode): void {
  for (const input of root.querySelectorAll('input')) if (input.value === '' && input.type !== 'file') input.value = '';
}
