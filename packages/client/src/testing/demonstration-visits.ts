import type { VisitDecline, VisitRecord } from '@homevisit/sdk/model';
import { SCHOOL_ID } from './demonstration-school.js';

const findings = {
  'conduct-at-school': '上课专心,愿意帮助同学。',
  'family-opinions': '希望多了解孩子在校的情况。',
} as const;

/** What the invented school has filed so far: one visit for each thing that a badge can say about a visit. */
export const demonstrationVisits: readonly VisitRecord[] = [
  {
    // Two children of one family, two visitors, filed the same evening.
    id: 'visit-0001',
    schoolId: SCHOOL_ID,
    studentIds: ['student-01', 'student-07'],
    format: 'individual',
    mode: 'home',
    startedAt: '2026-10-17T18:30:00+08:00',
    endedAt: '2026-10-17T19:20:00+08:00',
    visitors: [
      { personId: 'staff-chen', role: 'class-teacher' },
      { personId: 'staff-zheng', role: 'counsellor' },
    ],
    appointment: { agreedAt: '2026-10-14T12:10:00+08:00', channel: 'phone' },
    findings,
    filedAt: '2026-10-17T21:05:00+08:00',
    filedBy: 'staff-chen',
  },
  {
    // By phone: it does not answer the yearly visit.
    id: 'visit-0002',
    schoolId: SCHOOL_ID,
    studentIds: ['student-03'],
    format: 'individual',
    mode: 'phone',
    startedAt: '2026-11-05T19:00:00+08:00',
    endedAt: '2026-11-05T19:25:00+08:00',
    visitors: [{ personId: 'staff-chen', role: 'class-teacher' }],
    findings,
    filedAt: '2026-11-05T20:00:00+08:00',
    filedBy: 'staff-chen',
  },
  {
    // One visitor, and filed after the time allowed.
    id: 'visit-0003',
    schoolId: SCHOOL_ID,
    studentIds: ['student-09'],
    format: 'individual',
    mode: 'home',
    startedAt: '2026-12-12T10:00:00+08:00',
    endedAt: '2026-12-12T10:45:00+08:00',
    visitors: [{ personId: 'staff-wu', role: 'class-teacher' }],
    appointment: { agreedAt: '2026-12-10T12:30:00+08:00', channel: 'phone' },
    findings,
    filedAt: '2026-12-18T08:30:00+08:00',
    filedBy: 'staff-wu',
  },
  {
    // Without an appointment.
    id: 'visit-0004',
    schoolId: SCHOOL_ID,
    studentIds: ['student-10'],
    format: 'individual',
    mode: 'home',
    startedAt: '2026-12-19T15:00:00+08:00',
    endedAt: '2026-12-19T15:35:00+08:00',
    visitors: [
      { personId: 'staff-wu', role: 'class-teacher' },
      { personId: 'staff-zheng', role: 'counsellor' },
    ],
    findings,
    filedAt: '2026-12-20T09:00:00+08:00',
    filedBy: 'staff-wu',
  },
  {
    // At a place that the family chose, with the head.
    id: 'visit-0005',
    schoolId: SCHOOL_ID,
    studentIds: ['student-12'],
    format: 'individual',
    mode: 'agreed-place',
    circumstance: 'family-wish',
    startedAt: '2027-01-08T16:30:00+08:00',
    endedAt: '2027-01-08T17:10:00+08:00',
    visitors: [
      { personId: 'staff-wu', role: 'class-teacher' },
      { personId: 'staff-zhou', role: 'school-leader' },
    ],
    appointment: { agreedAt: '2027-01-06T12:00:00+08:00', channel: 'online' },
    findings,
    filedAt: '2027-01-08T20:15:00+08:00',
    filedBy: 'staff-wu',
  },
];

/** A family that wants no visit, as it may. */
export const demonstrationDeclines: readonly VisitDecline[] = [
  {
    id: 'decline-0001',
    schoolId: SCHOOL_ID,
    studentIds: ['student-11'],
    declinedAt: '2026-11-20T18:00:00+08:00',
    reason: 'no-visit-wanted',
    offered: ['phone', 'agreed-place'],
  },
];
