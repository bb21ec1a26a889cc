import { describe, expect, it } from 'vitest';
import { LEAD_ORDER, leadOf, leadsBefore } from './leading-status.js';
import { VERDICT_STATUSES, type VerdictStatus } from './verdict-status.js';

const none = Object.fromEntries(VERDICT_STATUSES.map((status) => [status, 0])) as Record<VerdictStatus, number>;

describe('the status that stands for a class', () => {
  it('is one of all statuses', () => {
    expect([...LEAD_ORDER].sort()).toEqual([...VERDICT_STATUSES].sort());
  });

  it('is the most pressing one that holds of anybody', () => {
    expect(leadOf({ ...none, met: 30, overdue: 1, declined: 9 })).toBe('overdue');
  });

  it('is never a refusal where anybody was visited', () => {
    expect(leadOf({ ...none, met: 1, declined: 37 })).toBe('met');
    expect(leadOf({ ...none, declined: 37 })).toBe('declined');
  });

  it('is none where there are no students', () => {
    expect(leadOf(none)).toBeUndefined();
  });

  it('goes before whatever presses less', () => {
    expect(leadsBefore('overdue', 'met')).toBe(true);
    expect(leadsBefore('met', 'overdue')).toBe(false);
    expect(leadsBefore('met', 'met')).toBe(false);
  });
});
