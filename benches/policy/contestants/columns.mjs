/** Our engine over columns: packs compiled once into a plan, columns filled row by row. */
import {
  ColumnEvaluation,
  contactCode,
  contactKindCode,
  EvaluationPlan,
  FactColumns,
  rolesAsBits,
} from '@homevisit/sdk/policy/columns';
import { asOf, calendar, dateOfEpochDay, MODES, NEVER, tellRows, visitCount } from '../dataset.mjs';
import { columnName, policies } from './six-duties.mjs';

const MINUTE = 60_000;
const teachers = rolesAsBits(['subject-teacher']);

/** Numbers of what rows name, found once for each combination. */
function codes(columns) {
  const enrolled = [{ from: '2026-09-01' }];
  const leftBehind = [{ code: 'left-behind', from: '2026-09-01' }];
  const days = new Map();
  const recordKinds = new Map();
  return {
    ordinary: columns.studentProfileCode({ enrolled, categories: [], declined: [] }),
    special: columns.studentProfileCode({ enrolled, categories: leftBehind, declined: [] }),
    contactKinds: MODES.map((mode) => contactKindCode({ mode, circumstance: undefined, roles: teachers })),
    day: (epochDay) => {
      let code = days.get(epochDay);
      if (code === undefined) days.set(epochDay, (code = columns.dayCode(dateOfEpochDay(epochDay))));
      return code;
    },
    recordKind: (mode, visitors, safety) => {
      const key = (mode * 16 + visitors) * 2 + (safety ? 1 : 0);
      let code = recordKinds.get(key);
      if (code === undefined) {
        const steps = safety ? ['safety-report'] : [];
        code = columns.recordKinds.codeOf({ mode: MODES[mode], visitors, steps, topics: [], conduct: [] });
        recordKinds.set(key, code);
      }
      return code;
    },
  };
}

/** Columns of a whole roster, without a single object per student or visit. */
export function loadColumns(students, seed) {
  const columns = new FactColumns(calendar);
  const { ordinary, special: priority, contactKinds, day: dayCode, recordKind } = codes(columns);
  const visits = visitCount(students);
  columns.reserve({ students, visits, studentContacts: visits });
  let family = 0;
  tellRows(students, seed, {
    student: (special) => columns.appendStudent(special ? priority : ordinary, family++),
    visit: (student, day, mode, visitors, safety, endedAt, filedAt) => {
      columns.appendVisit(
        recordKind(mode, visitors, safety),
        endedAt * MINUTE,
        filedAt === NEVER ? Infinity : filedAt * MINUTE,
      );
      if (filedAt === NEVER) return;
      columns.studentContacts.append(
        student,
        contactCode(contactKinds[mode], dayCode(day)),
        Math.max(endedAt, filedAt) * MINUTE,
      );
    },
  });
  columns.compact();
  return columns;
}

/** Counts by the names that all contestants use. */
export function namedCounts(verdicts) {
  return Object.fromEntries(
    [...verdicts.counts, ...verdicts.visits].map(({ clause, period, counts }) => [columnName(clause, period), counts]),
  );
}

export function load({ students, seed }) {
  const columns = loadColumns(students, seed);
  const evaluation = new ColumnEvaluation(columns);
  const plan = new EvaluationPlan(policies, columns, asOf);
  return () => namedCounts(evaluation.evaluate(plan));
}
