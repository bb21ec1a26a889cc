/** The id, within the shadow root, of the control at a place of the values, which a JSON pointer names. */
export function fieldId(pointer: string): string {
  return `at${pointer.replace(/\//g, '-')}`;
}

/** The id of the message about the control at a place. */
export function errorId(pointer: string): string {
  return `${fieldId(pointer)}-error`;
}

/** The id of the hint beside the control at a place. */
export function hintId(pointer: string): string {
  return `${fieldId(pointer)}-hint`;
}
