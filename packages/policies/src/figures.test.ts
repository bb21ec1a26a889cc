import { checkPacks } from '@homevisit/sdk/policy/check';
import { describe, expect, it } from 'vitest';
import { baotou, packs } from './index.js';

const findings = checkPacks(Object.values(packs)).filter(({ code }) => code.startsWith('figure-'));

describe('the figures that Baotou publishes', () => {
  it('are kept as published', () => {
    const values = Object.fromEntries((baotou.figures ?? []).map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({
      'remote-visits': 10580,
      'in-person-visits': 3003,
      'student-files': 13583,
      'priority-visits': 1449,
      'visited-twice': 0.2,
      'follow-ups': 69,
      returned: 1,
      steadied: 7,
      'guidance-plans': 31,
      suggestions: 36,
      'parents-classes': 16,
      'class-attendance': 720,
      'tracked-families': 52,
    });
  });

  it('oracle I.1/10: cannot all be right, and each doubt is a warning and no error', () => {
    expect(findings.map(({ code, severity, pack }) => `${severity} ${pack} ${code}`)).toEqual(
      expect.arrayContaining([
        // Visits add up to the number of students.
        'warning baotou figure-units',
        // No whole number of students fits the visits and the share of those visited twice.
        'warning baotou figure-twice',
        // A total cannot show that each was visited.
        'warning baotou figure-goal',
        // Rates do not say of how many.
        'warning baotou figure-denominator',
      ]),
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
