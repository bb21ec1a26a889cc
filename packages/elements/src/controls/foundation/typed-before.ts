type NativeControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the browser shows in a list of which nobody has chosen anything. */
function defaultIndexOf({ options }: HTMLSelectElement): number {
  return Math.max(
    0,
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
  );
}

function isChanged(control: NativeControl): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== defaultIndexOf(control);
  if (control instanceof HTMLInputElement) {
    // The button that was let go says nothing: another one of its group was chosen.
    if (control.type === 'radio') return control.checked && !control.defaultChecked;
    if (control.type === 'checkbox') return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

/**
 * Remembers what somebody has typed and chosen in what a server has rendered, before its element was there. To be called
 * before the first update, which sets every native control to what the element knows.
 *
 * @returns puts it back after that update, and tells of it as the native controls would have.
 */
export function rememberTyped(root: ShadowRoot | null): () => void {
  const controls = [...(root?.querySelectorAll<NativeControl>('input, select, textarea') ?? [])].filter(isChanged);
  const typed = controls.map((control) => ({
    control,
    value: control.value,
    isChecked: control instanceof HTMLInputElement && control.checked,
  }));
  return () => {
    for (const { control, value, isChecked } of typed) {
      if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) control.checked = isChecked;
      // Nobody may set the value of a file control, and no update has taken it away.
      else if (control.type !== 'file') control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}
