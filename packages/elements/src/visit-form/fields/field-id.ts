/** The id, within the shadow root, of the control at a place of the draft. */
export function fieldId(pointer: string): string {
  return `at${pointer.replace(/\//g, '-')}`;
}

/** The id of the message about the control at a place. */
export function errorId(pointer: string): string {
  return `${fieldId(pointer)}-error`;
}
