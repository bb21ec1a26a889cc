import { describe, expect, it } from 'vitest';
import { duration } from './duration.js';

describe('a length of time in a pack', () => {
  it('is a whole number of days, weeks or months, and any number of hours', () => {
    for (const unit of ['hours', 'working-hours']) expect(duration.safeParse({ amount: 1.5, unit }).success).toBe(true);
    for (const unit of ['days', 'working-days', 'school-days', 'weeks', 'months']) {
      expect(duration.safeParse({ amount: 2, unit }).success).toBe(true);
      const { error } = duration.safeParse({ amount: 1.5, unit });
      expect(error?.issues).toMatchObject([{ path: ['amount'], message: 'give a whole number, or hours' }]);
    }
  });

  it('is none below zero, or of a unit that nobody knows', () => {
    expect(duration.safeParse({ amount: 0, unit: 'days' }).success).toBe(true);
    expect(duration.safeParse({ amount: -1, unit: 'hours' }).success).toBe(false);
    expect(duration.safeParse({ amount: 1, unit: 'years' }).success).toBe(false);
  });
});
