import { describe, expect, it } from 'vitest';
import { typedClause, typedPack } from '../../testing/pack-under-check.js';
import type { Rule } from '../rule.js';
import { IS_POSSIBLE, STRICTER, termsOf } from './dimensions.js';

const modes = ['phone', 'home'];

function ruleOf(typed: object): Rule {
  const vocabulary = { activities: [{ code: 'meeting', title: '家长会' }] };
  const { rule } = typedPack('plan', [typedClause('A', typed)], { vocabulary }).clauses[0] ?? {};
  if (!rule) throw new Error('the pack has no clause');
  return rule;
}

describe('the stricter of two demands', () => {
  it('is the greater least and the smaller most, where either is given', () => {
    expect(STRICTER.quantity({ least: 1, most: 5 }, { least: 2, most: 3 })).toEqual({ least: 2, most: 3 });
    expect(STRICTER.quantity({ least: 2, most: 3 }, { least: 1, most: 5 })).toEqual({ least: 2, most: 3 });
    expect(STRICTER.quantity({ least: 2 }, { least: 1, most: 5 })).toEqual({ least: 2, most: 5 });
    expect(STRICTER.quantity({ least: 2, most: 5 }, { least: 1 })).toEqual({ least: 2, most: 5 });
    expect(STRICTER.quantity({ least: 2 }, { least: 1 })).toEqual({ least: 2 });
    expect(STRICTER.minutes({ least: 30 }, { least: 0, most: 60 })).toEqual({ least: 30, most: 60 });
  });

  it('is the greater share, the longer lead and the shorter deadline', () => {
    expect(STRICTER.share(0.5, 0.8)).toBe(0.8);
    expect(STRICTER.lead(1, 3)).toBe(3);
    expect(STRICTER.deadline(72, 48)).toBe(48);
  });

  it('is what both let count', () => {
    expect(STRICTER.modes(['home', 'phone'], ['phone', 'video'])).toEqual(['phone']);
    expect(STRICTER.days(['weekend', 'holiday'], ['weekend'])).toEqual(['weekend']);
    expect(STRICTER.byVisitor('anyone', ['class-teacher'])).toEqual(['class-teacher']);
    expect(STRICTER.byVisitor(['class-teacher'], 'anyone')).toEqual(['class-teacher']);
    expect(STRICTER.byVisitor('anyone', 'anyone')).toBe('anyone');
    expect(STRICTER.byVisitor(['class-teacher', 'mentor'], ['mentor'])).toEqual(['mentor']);
  });

  it('is everything that either asks to be there', () => {
    expect(STRICTER.content(['support'], ['development'])).toEqual(['development', 'support']);
    expect(STRICTER.team(['mentor'], ['class-teacher'])).toEqual(['class-teacher', 'mentor']);
  });

  it('is the later start and the earlier end', () => {
    const [early, late] = [
      { from: '08:00', to: '20:00' },
      { from: '18:00', to: '21:00' },
    ];
    const both = { from: '18:00', to: '20:00' };
    expect(STRICTER.timeOfDay(early, late)).toEqual(both);
    expect(STRICTER.timeOfDay(late, early)).toEqual(both);
  });
});

describe('what is left of two demands', () => {
  it.each([
    ['a number up to the most', IS_POSSIBLE.quantity({ least: 2, most: 2 }), true],
    ['a number without a most', IS_POSSIBLE.quantity({ least: 2 }), true],
    ['more than the most', IS_POSSIBLE.quantity({ least: 3, most: 2 }), false],
    ['a length beyond the longest', IS_POSSIBLE.minutes({ least: 61, most: 60 }), false],
    ['a mode', IS_POSSIBLE.modes(['home']), true],
    ['no mode', IS_POSSIBLE.modes([]), false],
    ['anyone', IS_POSSIBLE.byVisitor('anyone'), true],
    ['no visitor', IS_POSSIBLE.byVisitor([]), false],
    ['no kind of day', IS_POSSIBLE.days([]), false],
    ['an evening', IS_POSSIBLE.timeOfDay({ from: '18:00', to: '20:00' }), true],
    ['an evening that ends before it begins', IS_POSSIBLE.timeOfDay({ from: '20:00', to: '18:00' }), false],
    ['an evening that ends as it begins', IS_POSSIBLE.timeOfDay({ from: '18:00', to: '18:00' }), false],
    ['any share', IS_POSSIBLE.share(1), true],
    ['any deadline', IS_POSSIBLE.deadline(0), true],
    ['any lead', IS_POSSIBLE.lead(9), true],
    ['any team', IS_POSSIBLE.team([]), true],
    ['any content', IS_POSSIBLE.content([]), true],
  ])('can be answered or not: %s', (_name, possible, expected) => {
    expect(possible).toBe(expected);
  });
});

describe('what a rule asks for, respect by respect', () => {
  const count = {
    kind: 'visit-count',
    owedBy: 'class-teacher',
    subject: 'student',
    population: {},
    per: 'term',
    modes,
    byVisitor: ['mentor', 'class-teacher'],
  } as const;
  const coverage = { ...count, kind: 'visit-coverage', subject: 'class', counting: 'students' } as const;
  const counted = { modes: ['home', 'phone'], byVisitor: ['class-teacher', 'mentor'] };

  it.each<[string, object, object]>([
    ['visits', { ...count, quantity: { atLeast: 2 } }, { ...counted, quantity: { least: 2 } }],
    [
      'visits within bounds',
      { ...count, quantity: { atLeast: 1, atMost: 3 } },
      { ...counted, quantity: { least: 1, most: 3 } },
    ],
    [
      'visits by anyone',
      { ...count, quantity: { atLeast: 1 }, byVisitor: 'anyone' },
      { modes: ['home', 'phone'], byVisitor: 'anyone', quantity: { least: 1 } },
    ],
    ['a share', { ...coverage, share: { atLeast: 0.5, rounding: 'up' } }, { ...counted, share: 0.5 }],
    ['coverage by number', { ...coverage, quantity: { atLeast: 5 } }, { ...counted, quantity: { least: 5 } }],
    [
      'a team',
      { kind: 'visit-team', modes, quantity: { atLeast: 2 }, including: ['mentor', 'class-teacher'] },
      { quantity: { least: 2 }, team: ['class-teacher', 'mentor'] },
    ],
    [
      'a team with a most',
      { kind: 'visit-team', modes, quantity: { atMost: 3 } },
      { quantity: { least: 0, most: 3 }, team: [] },
    ],
    ['a deadline', { kind: 'record-deadline', modes, withinHours: 48 }, { deadline: 48 }],
    [
      'a step with a lead',
      { kind: 'visit-step', modes, step: 'appointment', before: { amount: 3, unit: 'days' } },
      { lead: 3 },
    ],
    ['a step', { kind: 'visit-step', modes, step: 'appointment' }, {}],
    [
      'contents',
      { kind: 'record-content', modes, topics: ['support', 'development'] },
      { content: ['development', 'support'] },
    ],
    [
      'conduct',
      { kind: 'conduct', modes, attest: ['no-lecturing', 'no-gifts'] },
      { content: ['no-gifts', 'no-lecturing'] },
    ],
    [
      'a limit of hours',
      { kind: 'visit-limit', modes, timeOfDay: { from: '08:00', to: '20:00' } },
      { timeOfDay: { from: '08:00', to: '20:00' } },
    ],
    [
      'a limit of days',
      { kind: 'visit-limit', modes, days: ['working-day', 'weekend'] },
      { days: ['weekend', 'working-day'] },
    ],
    ['a limit of length', { kind: 'visit-limit', modes, minutes: { atMost: 60 } }, { minutes: { least: 0, most: 60 } }],
    [
      'activities',
      {
        kind: 'activity-count',
        owedBy: 'school',
        subject: 'school',
        population: {},
        activities: ['meeting'],
        quantity: { atLeast: 1 },
        per: 'term',
      },
      { quantity: { least: 1 } },
    ],
    ['nothing that can be compared', { kind: 'not-codable', reason: 'no number', acceptedBy: 'the school' }, {}],
  ])('is told of %s', (_name, rule, terms) => {
    expect(termsOf(ruleOf(rule))).toEqual(terms);
  });
});
