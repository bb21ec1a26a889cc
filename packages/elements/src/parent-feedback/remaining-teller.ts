import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** Where so many characters are left, assistive technology is told; a count that speaks with each key would drown the typing. */
const NEARLY_FULL = [100, 20, 0];

/** Says how many characters are left, where it matters. */
export class RemainingTeller {
  #told = Infinity;

  /** What to say after a key; `undefined` for nothing new. */
  after(remaining: number): ((texts: ParentFeedbackMessages) => string) | undefined {
    const before = this.#told;
    this.#told = remaining;
    if (remaining < 0) return before >= 0 ? (texts) => texts.tooLong(-remaining) : undefined;
    const matters = before < 0 || NEARLY_FULL.some((mark) => remaining <= mark && mark < before);
    return matters ? (texts) => texts.remaining(remaining) : undefined;
  }
}
