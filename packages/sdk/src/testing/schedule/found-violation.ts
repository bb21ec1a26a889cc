import type { Violation } from '../../schedule/check/violation.js';

/** A violation with what it leaves out. */
export function found(code: Violation['code'], rest: Partial<Omit<Violation, 'code'>> = {}): Violation {
  return { code, visits: [], people: [], facts: {}, ...rest };
}
