import { visitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { select } from '../database/select.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';

const visitRow = z.object({ document: visitRecord });

/** Every visit that names a student, the latest first. */
export const listVisits: AccountOperation<'listVisits'> = async ({ transaction, school, permitted, path }) => {
  const { studentId } = path;
  if (!permitted.has(studentId)) throw new HttpProblem('student-not-found');
  const rows = await select(
    transaction,
    visitRow,
    `SELECT visit.document FROM visit_student
       JOIN visit ON visit.school_id = visit_student.school_id AND visit.id = visit_student.visit_id
      WHERE visit_student.school_id = $1 AND visit_student.student_id = $2
      ORDER BY visit.started_at DESC, visit.id`,
    [school.schoolId, studentId],
  );
  const visits = rows.map(({ document }) => document);
  return { answer: { visits }, subjectIds: [studentId, ...visits.flatMap(({ studentIds }) => studentIds)] };
};
