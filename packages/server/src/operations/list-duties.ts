import { cutDutyPage, readDutyCursor, type DutyEntry } from '@homevisit/client/contract';
import { isWithin, type LocalDate } from '@homevisit/sdk/calendar';
import { evaluate, type Verdict } from '@homevisit/sdk/policy';
import { gatherDuties, type OwedDuties } from '@homevisit/sdk/report';
import { listOfNames } from '../roster/display-name.js';
import { clausesIn } from '../verdicts/verdict-sheet.js';
import { classesAskedAbout } from './classes-asked-about.js';
import type { AccountContext, AccountOperation } from './operation.js';

const alphabet = new Intl.Collator('zh-CN', { numeric: true });

/** What is owed by the capacities that somebody has on a day; a leader answers for what everybody owes. */
function isOwedBy({ principal, school }: AccountContext<'listDuties'>, day: LocalDate): (verdict: Verdict) => boolean {
  if (principal.role === 'leader') return () => true;
  const held = school.directory.teacher(principal.personId)?.roles ?? [];
  const capacities: readonly Verdict['owedBy'][] = [
    undefined,
    'any-teacher',
    ...held.filter((role) => isWithin(day, role)).map(({ role }) => role),
  ];
  return ({ owedBy }) => capacities.includes(owedBy);
}

function named(
  { school, today }: AccountContext<'listDuties'>,
  { subject, studentIds, duties }: OwedDuties,
): DutyEntry {
  const { directory } = school;
  const titles = new Set(studentIds.flatMap((id) => directory.classTitleOf(id, today) ?? []));
  const nameOf = (): string => {
    if (studentIds.length > 0) return listOfNames(studentIds.map((id) => directory.nameOf(id)));
    if (subject.type === 'class') return directory.classTitle(subject.id);
    return subject.type === 'school' ? directory.schoolName : directory.nameOf(subject.id);
  };
  return {
    subject,
    displayName: nameOf(),
    ...(titles.size > 0 && { classTitle: listOfNames([...titles]) }),
    studentIds: [...studentIds],
    duties: [...duties],
  };
}

function byClassAndName(a: DutyEntry, b: DutyEntry): number {
  return (
    alphabet.compare(a.classTitle ?? '', b.classTitle ?? '') ||
    alphabet.compare(a.displayName, b.displayName) ||
    (a.subject.id < b.subject.id ? -1 : 1)
  );
}

/** What the caller owes, to whom, by when and why. */
export const listDuties: AccountOperation<'listDuties'> = (context) => {
  const { school, policies, principal, permitted, query, now, today } = context;
  const { directory, facts } = school;
  const { start, asOf } = readDutyCursor(query?.cursor ?? '') ?? { start: 0, asOf: now };
  const classIds = classesAskedAbout(context);
  const students = new Set(classIds.flatMap((id) => directory.studentsOf(id, today).map((student) => student.id)));
  const isWhole = query?.classId === undefined;
  const everybody = isWhole && principal.role === 'leader';
  const own = isWhole ? [principal.personId] : [];
  const verdicts = evaluate(policies, facts, asOf, {
    studentIds: [...students],
    classIds,
    teacherIds: everybody ? directory.teachers().map(({ id }) => id) : own,
    school: everybody,
  }).filter(isOwedBy(context, today));
  const entries = gatherDuties(verdicts, facts, (id) => students.has(id) && permitted.has(id))
    .map((entry) => named(context, entry))
    .sort(byClassAndName);
  const page = cutDutyPage({ entries, asOf, start, limit: query?.limit, show: query?.show });
  return {
    answer: {
      asOf,
      timeZone: school.timeZone,
      clauses: clausesIn(
        policies,
        page.entries.flatMap(({ duties }) => duties),
      ),
      ...page,
    },
    subjectIds: page.entries.flatMap(({ subject, studentIds }) =>
      subject.type === 'teacher' ? [subject.id] : studentIds,
    ),
  };
};
