import { localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import * as schema from './schemas.js';

/**
 * Every operation of the contract. Client, server, fake client and documents are made from this table,
 * so that they cannot drift apart.
 */
export const endpoints = {
  getSession: { method: 'GET', path: '/session', rights: ['teacher', 'leader'], answer: schema.session },
  getPolicies: { method: 'GET', path: '/policies', rights: ['teacher', 'leader'], answer: schema.policySet },
  listClasses: {
    method: 'GET',
    path: '/classes',
    rights: ['teacher', 'leader'],
    answer: z.object({ classes: z.array(schema.classGroup) }),
  },
  listStudents: {
    method: 'GET',
    path: '/classes/{classId}/students',
    rights: ['teacher', 'leader'],
    answer: z.object({ students: z.array(schema.studentSummary) }),
  },
  listStaff: {
    method: 'GET',
    path: '/staff',
    rights: ['teacher', 'leader'],
    answer: z.object({ staff: z.array(schema.staffSummary) }),
  },
  queryVerdicts: {
    method: 'POST',
    path: '/verdicts/query',
    rights: ['teacher', 'leader'],
    body: schema.verdictQuery,
    answer: schema.verdictSheet,
  },
  fileVisit: {
    method: 'POST',
    path: '/visits',
    rights: ['teacher', 'leader'],
    body: schema.visitDraft,
    answer: schema.filedVisit,
    idempotent: true,
  },
  listVisits: {
    method: 'GET',
    path: '/students/{studentId}/visits',
    rights: ['teacher', 'leader'],
    answer: z.object({ visits: z.array(schema.visitRecord) }),
  },
  recordDecline: {
    method: 'POST',
    path: '/declines',
    rights: ['teacher', 'leader'],
    body: schema.declineDraft,
    answer: z.object({ decline: schema.visitDecline, sheet: schema.verdictSheet }),
    idempotent: true,
  },
  createFeedbackLink: {
    method: 'POST',
    path: '/visits/{visitId}/feedback-links',
    rights: ['teacher', 'leader'],
    answer: schema.feedbackLink,
    idempotent: true,
  },
  getFamilyVisit: { method: 'GET', path: '/family/visit', rights: ['family'], answer: schema.familyVisit },
  sendFeedback: {
    method: 'POST',
    path: '/family/feedback',
    rights: ['family'],
    body: schema.feedbackDraft,
    answer: schema.familyVisit,
    idempotent: true,
  },
  getCoverage: {
    method: 'GET',
    path: '/coverage',
    rights: ['leader'],
    query: z.object({ asOf: z.optional(localDate) }),
    answer: schema.coverage,
  },
  listRequests: {
    method: 'GET',
    path: '/requests',
    rights: ['leader'],
    answer: z.object({ requests: z.array(schema.familyRequest) }),
  },
} as const satisfies Record<string, Endpoint>;

/** Name of an operation. */
export type OperationName = keyof typeof endpoints;
