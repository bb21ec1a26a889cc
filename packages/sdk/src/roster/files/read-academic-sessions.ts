import type { AcademicSession } from '../../model/index.js';
import { classOfText } from '../faults/value-class.js';
import { academicSessionsLayout } from '../layout/layouts.js';
import { placeSessions } from '../school-year-placement.js';
import type { ImportRun } from '../run/import-run.js';
import { tellUnknownParent } from './read-orgs.js';

const SESSION_TYPES = ['gradingPeriod', 'semester', 'schoolYear', 'term'] as const;

/** Reads academicSessions.csv, and tells where a term belongs to no school year or could belong to several. */
export async function readAcademicSessions(run: ImportRun): Promise<void> {
  const table = await run.open(academicSessionsLayout, run.sessions);
  const parents: { parent: number; child: number; place: number }[] = [];
  if (table) {
    await run.forEachRow(
      table,
      (row) => {
        const deleted = row.deleted('status');
        const index = run.sessions.define(row, 'sourcedId', deleted);
        if (index === undefined) return;
        const id = run.sessions.textOf(index);
        if (deleted) {
          run.sink.drop('academicSessions', id);
          return;
        }
        const title = row.required('title');
        const type = row.required('type') === '' ? undefined : row.word('type', SESSION_TYPES);
        const { from: startDate, to: endDate } = row.span('startDate', 'endDate');
        row.required('startDate');
        row.required('endDate');
        const parentId = row.optionalIdentifier('parentSourcedId');
        if (parentId !== '') {
          const place = row.placeOf('parentSourcedId').index;
          parents.push({ parent: run.sessions.mention(parentId), child: index, place });
        }
        const schoolYear = row.text('schoolYear');
        if (schoolYear !== '' && !/^\d{4}$/.test(schoolYear)) {
          row.error('year-form', 'schoolYear', { found: classOfText(schoolYear), expected: { kind: 'year' } });
        }
        if (!row.usable || !type || !startDate || !endDate) {
          run.sessions.complete = false;
          return;
        }
        const session: AcademicSession = {
          id,
          title,
          type,
          startDate,
          endDate,
          ...(parentId !== '' && { parentId }),
          ...(schoolYear !== '' && { schoolYear: Number(schoolYear) }),
        };
        run.academicSessions.push(session);
        run.sink.offer('academicSessions', id, session);
      },
      (textOf) => run.sessions.lose(textOf('sourcedId')),
    );
  }
  await run.adopt('academicSessions', academicSessionsLayout.file, ({ key, value }) => {
    run.sessions.adopt(key);
    run.academicSessions.push(value);
    return true;
  });
  for (const { parent, child, place } of parents) tellUnknownParent(run, 'sessions', parent, child, place);
  if (run.sessions.complete) tellPlacement(run);
}

function tellPlacement(run: ImportRun): void {
  const lineOf = (id: string): number | undefined => run.sessions.lineOf(run.sessions.mention(id)) || undefined;
  for (const { code, severity, sessionId, otherId } of placeSessions(run.academicSessions).faults) {
    const otherLine = otherId === undefined ? undefined : lineOf(otherId);
    run.log.add({
      code,
      severity,
      file: academicSessionsLayout.file,
      line: sessionId === undefined ? undefined : lineOf(sessionId),
      ...(otherLine !== undefined && { values: { otherLine } }),
    });
  }
}
