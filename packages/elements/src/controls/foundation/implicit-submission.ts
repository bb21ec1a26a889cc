/** Safari ends a composition before it tells of the key that ended it, and marks that key so. */
const COMPOSING = 229;

/**
 * True for a key press in a native control that submits a form: not in a text of several lines, nor while an input method
 * is composing a word.
 */
export function asksToSubmit(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const { keyCode }: { readonly keyCode?: number } = event;
  if (event.key !== 'Enter' || event.isComposing || keyCode === COMPOSING || event.defaultPrevented) return false;
  return target instanceof HTMLInputElement && target.type !== 'file';
}

/** Submits a form as the Enter key does: through its first submit button, which may be disabled (HTML, "implicit submission"). */
export function submitImplicitly(form: HTMLFormElement): void {
  const button = [...form.elements].find(
    (element): element is HTMLButtonElement | HTMLInputElement =>
      (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) && element.type === 'submit',
  );
  if (!button) form.requestSubmit();
  else if (!button.disabled) button.click();
}
