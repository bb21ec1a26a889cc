import { instantAt, type Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { CountedSubject } from '../policy/count-context.js';
import { evaluateFollowUp } from '../policy/evaluate-follow-up.js';
import { indexFacts } from '../policy/fact-index.js';
import type {
  ActivityFact,
  CountsAsRule,
  EventFact,
  Facts,
  FollowUpRule,
  Rung,
  StudentFact,
  Verdict,
  VisitFact,
} from '../policy/index.js';
import { contextOf, factsOf, type InventedClause } from './judged-clause.js';

const year = (first: number): SchoolCalendar['schoolYears'][number] => ({
  id: String(first),
  title: String(first),
  startDate: `${first}-09-01` as LocalDate,
  endDate: `${first + 1}-07-10` as LocalDate,
  terms: [
    {
      id: `${first}-1`,
      title: '',
      startDate: `${first}-09-01` as LocalDate,
      endDate: `${first + 1}-01-29` as LocalDate,
    },
    {
      id: `${first}-2`,
      title: '',
      startDate: `${first + 1}-02-26` as LocalDate,
      endDate: `${first + 1}-07-10` as LocalDate,
    },
  ],
});

/** Two school years, with working time and the holidays around National Day 2026. */
export const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [year(2025), year(2026)],
  workingTime: {
    weekdays: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '18:00',
    holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
    makeUpDays: ['2026-10-10'],
  },
};

/** A child of a family of the same name, with a class teacher. */
export const child = (id: string, more: Partial<StudentFact> = {}): StudentFact => ({
  id,
  familyId: 'f',
  enrolled: [{ from: '2025-09-01' }],
  classes: [{ classId: 'class' }],
  categories: [],
  ...more,
});

/** An absence of student `a`. */
export const absence = (id: string, date: LocalDate, more: Partial<EventFact> = {}): EventFact => ({
  id,
  code: 'absence',
  studentId: 'a',
  date,
  ...more,
});

/** A visit by the class teacher to student `a` that evening, filed an hour later. */
export const visited = (id: string, date: LocalDate, more: Partial<VisitFact> = {}): VisitFact => ({
  id,
  date,
  studentIds: ['a'],
  mode: 'home',
  visitors: [{ personId: 't', role: 'class-teacher' }],
  startedAt: instantAt(date, '19:00', 'Asia/Shanghai'),
  endedAt: instantAt(date, '20:00', 'Asia/Shanghai'),
  filedAt: instantAt(date, '21:00', 'Asia/Shanghai'),
  steps: [],
  topics: [],
  conduct: [],
  ...more,
});

/** A call with the family of student `a`. */
export const called = (id: string, date: LocalDate, more: Partial<ActivityFact> = {}): ActivityFact => ({
  id,
  code: 'call',
  date,
  studentIds: ['a'],
  ...more,
});

/** A rung that asks for a visit in the home by the class teacher within three days. */
export const visitRung: Rung = {
  id: 'visit',
  owedBy: 'class-teacher',
  within: { amount: 3, unit: 'days' },
  do: { visit: { modes: ['home'], byVisitor: ['class-teacher'] } },
};

/** A rung that asks for a call within a day. */
export const callRung: Rung = {
  id: 'call',
  owedBy: 'counsellor',
  within: { amount: 1, unit: 'days' },
  do: { activity: 'call' },
};

/** What differs from case to case. */
export interface FollowUpCase extends InventedClause {
  readonly rule?: Partial<FollowUpRule>;
  readonly students?: readonly StudentFact[];
  readonly facts?: Partial<Facts>;
  readonly asOf?: Instant;
  /** Lets further modes answer the clause: `invented/C2`. */
  readonly countsAs?: CountsAsRule;
}

/** The verdicts on student `a`, or on the family of all students. */
export function followUp(given: FollowUpCase = {}): Verdict[] {
  const rule: FollowUpRule = {
    kind: 'follow-up',
    owedBy: 'school',
    subject: 'student',
    population: {},
    event: 'absence',
    ladder: [visitRung],
    ...given.rule,
  };
  const students = given.students ?? [child('a')];
  const teachers = [{ id: 't', roles: [{ role: 'class-teacher' as const, classId: 'class' }] }];
  const facts = factsOf(calendar, { students, teachers, ...given.facts });
  const { visitsOfStudent } = indexFacts(facts);
  const own = rule.subject === 'student' ? students.slice(0, 1) : students;
  const visits = new Map(own.flatMap(({ id }) => (visitsOfStudent.get(id) ?? []).map((visit) => [visit.id, visit])));
  const counted: CountedSubject = {
    subject: rule.subject === 'student' ? { type: 'student', id: 'a' } : { type: 'family', id: 'f' },
    students: own,
    visits: [...visits.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
  const context = contextOf(rule, facts, given.asOf ?? '2026-11-20T12:00:00+08:00', given);
  const countsAs = given.countsAs ? [{ id: 'invented/C2', rule: given.countsAs }] : [];
  return evaluateFollowUp(counted, { ...context, clause: { ...context.clause, countsAs } });
}

/** Rung or cycle, status and due date of each verdict. */
export function stages(verdicts: readonly Verdict[]): (readonly (string | undefined)[])[] {
  return verdicts.map(({ period, status, dueOn, dueAt }) => [period?.id, status, dueOn ?? dueAt]);
}
