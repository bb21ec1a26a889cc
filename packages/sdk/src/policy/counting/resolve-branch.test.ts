import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, unknown, type Answer } from '../conditions/answer.js';
import type { Condition, VisitCountRule } from '../rule.js';
import { resolveBranch, type Branch, type Terms } from './resolve-branch.js';

const rule: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'term',
  modes: ['home'],
  byVisitor: 'anyone',
};
const { quantity: _quantity, ...unnumbered } = rule;

/** Conditions stand for their answers: `yes`, `no`, and any other word for itself as what is missing. */
const when = (word: string): Condition => ({ datum: `student.${word}`, is: true });
const ask = ({ datum = '' }: Condition): Answer => {
  const word = datum.replace('student.', '');
  return word === 'yes' ? TRUE : word === 'no' ? FALSE : unknown({ data: [datum] });
};
const resolve = (more: Partial<VisitCountRule>): Branch => resolveBranch({ ...rule, ...more }, ask);
const cohorts = (...words: readonly (readonly [string, number])[]): VisitCountRule['cohorts'] =>
  words.map(([word, atLeast], index) => ({ id: `k${index}`, when: when(word), quantity: { atLeast } }));
const ofCohorts = (...words: readonly (readonly [string, number])[]): Branch =>
  resolveBranch({ ...unnumbered, cohorts: cohorts(...words) }, ask);
const terms = (more: Partial<Terms> = {}): Branch => ({
  is: 'owed',
  terms: {
    least: 1,
    most: undefined,
    setting: undefined,
    modes: ['home'],
    byVisitor: 'anyone',
    branch: undefined,
    ...more,
  },
});

describe('the terms of a clause', () => {
  it('are those that it says at first where it has no branches', () => {
    expect(resolve({})).toEqual(terms());
    expect(resolve({ quantity: { atLeast: 1, atMost: 3 } })).toEqual(terms({ most: 3 }));
    expect(resolve({ quantity: { exactly: 2 } })).toEqual(terms({ least: 2, most: 2 }));
  });

  it('name the number that is still to be set', () => {
    expect(resolve({ quantity: { atLeast: 'open' } })).toEqual(terms({ least: 0, setting: '/quantity/atLeast' }));
    const open = { id: 'k', when: when('yes'), quantity: { atLeast: 'open' as const } };
    const other = { ...open, id: 'other', when: when('no') };
    expect(resolveBranch({ ...unnumbered, cohorts: [other, open] }, ask)).toEqual(
      terms({ least: 0, setting: '/cohorts/1/quantity/atLeast', branch: 'k' }),
    );
    expect(resolve({ exceptions: [other, open] })).toEqual(
      terms({ least: 0, setting: '/exceptions/1/quantity/atLeast', branch: 'k' }),
    );
  });
});

describe('cohorts', () => {
  it('give the number of the one that holds', () => {
    expect(ofCohorts(['no', 1], ['yes', 2], ['no', 3])).toEqual(terms({ least: 2, branch: 'k1' }));
  });

  it('leave a hole where none holds, unless the text says that nothing is owed there', () => {
    expect(ofCohorts(['no', 1])).toEqual({ is: 'undefined', reason: 'no-cohort' });
    const rest = { ...unnumbered, cohorts: cohorts(['no', 1]) };
    expect(resolveBranch({ ...rest, otherwise: 'undefined' }, ask)).toEqual({ is: 'undefined', reason: 'no-cohort' });
    expect(resolveBranch({ ...rest, otherwise: 'not-owed' }, ask)).toEqual({ is: 'not-owed' });
  });

  it('contradict each other where two hold with other numbers, and not with the same', () => {
    expect(ofCohorts(['yes', 1], ['yes', 2])).toEqual({ is: 'undefined', reason: 'cohorts-overlap' });
    expect(ofCohorts(['yes', 2], ['yes', 2])).toEqual(terms({ least: 2, branch: 'k0' }));
    expect(ofCohorts(['yes', 1], ['yes', 2], ['size', 3])).toEqual({ is: 'undefined', reason: 'cohorts-overlap' });
  });

  it('are unknown where one may hold that says something else', () => {
    expect(ofCohorts(['size', 1], ['no', 2])).toEqual(unknown({ data: ['student.size'] }));
    expect(ofCohorts(['size', 1], ['yes', 2])).toEqual(unknown({ data: ['student.size'] }));
    expect(ofCohorts(['size', 1], ['grade', 2])).toEqual(unknown({ data: ['student.grade', 'student.size'] }));
    expect(ofCohorts(['size', 2], ['yes', 2])).toEqual(terms({ least: 2, branch: 'k1' }));
  });
});

describe('exceptions', () => {
  const far = { id: 'far', when: when('yes') };

  it('change what they name, and leave the rest', () => {
    expect(resolve({ exceptions: [{ ...far, modes: ['phone'] }] })).toEqual(terms({ modes: ['phone'], branch: 'far' }));
    expect(resolve({ exceptions: [{ ...far, byVisitor: ['mentor'] }] })).toEqual(
      terms({ byVisitor: ['mentor'], branch: 'far' }),
    );
    expect(resolve({ exceptions: [{ ...far, quantity: { atLeast: 3 } }] })).toEqual(terms({ least: 3, branch: 'far' }));
    expect(resolve({ exceptions: [{ ...far, when: when('no'), modes: ['phone'] }] })).toEqual(terms());
  });

  it('free from the duty, whatever the cohorts say', () => {
    expect(resolve({ exceptions: [{ ...far, exempt: true }] })).toEqual({ is: 'exempt', branch: 'far' });
    const holes = { ...unnumbered, cohorts: cohorts(['size', 1]) };
    expect(resolveBranch({ ...holes, exceptions: [{ ...far, exempt: true }] }, ask)).toEqual({
      is: 'exempt',
      branch: 'far',
    });
  });

  it('stand in place of cohorts only where they name a number', () => {
    const rest = { ...unnumbered, cohorts: cohorts(['yes', 2]) };
    expect(resolveBranch({ ...rest, exceptions: [{ ...far, modes: ['phone'] }] }, ask)).toEqual(
      terms({ least: 2, modes: ['phone'], branch: 'far' }),
    );
    const unclear = { ...unnumbered, cohorts: cohorts(['size', 2]) };
    expect(resolveBranch({ ...unclear, exceptions: [{ ...far, quantity: { atLeast: 3 } }] }, ask)).toEqual(
      terms({ least: 3, branch: 'far' }),
    );
  });

  it('contradict each other where two hold and differ in anything', () => {
    const overlap = { is: 'undefined', reason: 'cohorts-overlap' };
    const other = { id: 'other', when: when('yes') };
    expect(
      resolve({
        exceptions: [
          { ...far, exempt: true },
          { ...other, quantity: { atLeast: 2 } },
        ],
      }),
    ).toEqual(overlap);
    expect(
      resolve({
        exceptions: [
          { ...far, quantity: { atLeast: 2 } },
          { ...other, quantity: { atLeast: 3 } },
        ],
      }),
    ).toEqual(overlap);
    expect(
      resolve({
        exceptions: [
          { ...far, quantity: { atLeast: 2 } },
          { ...other, quantity: { atLeast: 2, atMost: 3 } },
        ],
      }),
    ).toEqual(overlap);
    expect(
      resolve({
        exceptions: [
          { ...far, quantity: { atMost: 2 } },
          { ...other, quantity: { atMost: 2, atLeast: 'open' } },
        ],
      }),
    ).toEqual(overlap);
    expect(
      resolve({
        exceptions: [
          { ...far, modes: ['phone'] },
          { ...other, modes: ['video'] },
        ],
      }),
    ).toEqual(overlap);
    expect(
      resolve({
        exceptions: [
          { ...far, byVisitor: 'anyone' },
          { ...other, byVisitor: ['mentor'] },
        ],
      }),
    ).toEqual(overlap);
  });

  it('agree where they say the same in other words', () => {
    const other = { id: 'other', when: when('yes') };
    expect(
      resolve({
        exceptions: [
          { ...far, modes: ['phone', 'video'] },
          { ...other, modes: ['video', 'phone'] },
        ],
      }),
    ).toEqual(terms({ modes: ['phone', 'video'], branch: 'far' }));
    expect(
      resolve({
        exceptions: [
          { ...far, byVisitor: ['mentor', 'counsellor'] },
          { ...other, byVisitor: ['counsellor', 'mentor'] },
        ],
      }),
    ).toEqual(terms({ byVisitor: ['mentor', 'counsellor'], branch: 'far' }));
    expect(
      resolve({
        exceptions: [
          { ...far, exempt: true, modes: ['phone'] },
          { ...other, exempt: true },
        ],
      }),
    ).toEqual({
      is: 'exempt',
      branch: 'far',
    });
  });

  it('are unknown where nobody knows whether one holds', () => {
    expect(resolve({ exceptions: [{ ...far, when: when('distance'), exempt: true }] })).toEqual(
      unknown({ data: ['student.distance'] }),
    );
  });
});
