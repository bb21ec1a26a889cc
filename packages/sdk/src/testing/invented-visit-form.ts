import { checkTypedVisit, VisitFormCore, type VisitCheck } from '../visit/index.js';
import { inventedPolicies } from './invented-policies.js';

/** The moment at which the invented school stands still. */
export const now = '2026-11-22T20:00:00+08:00';

/** What the invented school asks: something of every kind that a form shows. */
export const policies = inventedPolicies(
  ['must', { kind: 'record-content', modes: ['home', 'phone'], topics: ['development'] }],
  ['must', { kind: 'visit-step', modes: ['home'], step: 'appointment' }],
  ['must', { kind: 'visit-step', modes: ['home'], step: 'return-report' }],
  ['must', { kind: 'conduct', modes: ['home'], attest: ['no-gifts', 'respectful'] }],
  ['encouraged', { kind: 'record-content', modes: ['home'], topics: ['support'] }],
  [
    'must',
    {
      kind: 'visit-count',
      owedBy: 'class-teacher',
      subject: 'student',
      population: {},
      quantity: { atLeast: 1 },
      per: 'term',
      modes: ['home'],
      byVisitor: 'anyone',
    },
  ],
  ['may', { kind: 'counts-as', clauses: ['C6'], modes: ['phone'], circumstance: 'emergency' }],
);

/** A form for one student of the invented school. */
export const makeForm = (check: VisitCheck = checkTypedVisit): VisitFormCore =>
  new VisitFormCore({
    check,
    policies,
    timeZone: 'Asia/Shanghai',
    now: () => now,
    studentId: 'student-1',
    visitor: { personId: 'teacher-1', role: 'class-teacher' },
  });
