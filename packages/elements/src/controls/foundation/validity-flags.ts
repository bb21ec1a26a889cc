const FLAGS: Readonly<Record<string, keyof ValidityStateFlags>> = {
  required: 'valueMissing',
  'too-short': 'tooShort',
  'too-long': 'tooLong',
  pattern: 'patternMismatch',
  'not-a-number': 'badInput',
  'not-a-date': 'badInput',
  'not-a-time': 'badInput',
  incomplete: 'badInput',
  'not-a-step': 'stepMismatch',
  'too-small': 'rangeUnderflow',
  'too-early': 'rangeUnderflow',
  'too-few': 'rangeUnderflow',
  'too-large': 'rangeOverflow',
  'too-late': 'rangeOverflow',
  'too-many': 'rangeOverflow',
};

/** A fault in the terms of the platform, for `element.validity`. */
export function validityFlags(code: string): ValidityStateFlags {
  return { [FLAGS[code] ?? 'customError']: true };
}
