import { FINDINGS, FOLLOW_UPS, OUTLINES, PURPOSES, REQUESTS } from './findings.mjs';
import { withIndividualPlan } from './individual-plan.mjs';
import { createRandom } from './random.mjs';
import { CLASSES, DEMO_NOW, SCHOOL } from './school.mjs';
import { createDiary, isEmergency, later } from './visit-diary.mjs';

/** @import { VisitRecord, VisitDecline, Visitor, VisitMode } from '@homevisit/sdk/model' */
/** @import { Colleague } from './staff.mjs' */
/** @import { Student } from './students.mjs' */
/** @import { Flag } from './attention.mjs' */

/** So many visits of each class teacher, from grade 1 to 6: one has nearly been everywhere, another has hardly begun. */
const VISITS_PER_CLASS = [28, 33, 20, 16, 12, 19];

/** Headings that a record of this school holds; the further ones come up in most. */
const USUAL_TOPICS = /** @type {const} */ ([
  'family-situation',
  'growth-environment',
  'conduct-at-home',
  'study-and-life-habits',
  'parents-expectation',
  'mood-and-thought',
  'conduct-at-school',
  'development',
  'education-strategy',
  'school-and-policy',
  'family-opinions',
]);
const FURTHER_TOPICS = /** @type {const} */ (['health-and-safety', 'self-reflection']);

const CONDUCT = /** @type {const} */ ([
  'no-gifts',
  'no-meals-or-expenses',
  'no-transport-by-family',
  'no-private-demands',
  'no-entertainment',
  'no-paid-tutoring',
  'privacy-kept',
  'neat-appearance',
  'respectful',
  'no-lecturing',
  'no-unlicensed-vehicle',
]);

/** @type {Readonly<Record<string, Visitor['role']>>} */
const CAPACITIES = {
  principal: 'school-leader',
  administrator: 'school-leader',
  siteAdministrator: 'middle-leader',
  counselor: 'counsellor',
  'ext:mentor': 'mentor',
  teacher: 'subject-teacher',
};

/**
 * A first term of filed visits.
 *
 * @param {readonly Student[]} students
 * @param {readonly Colleague[]} staff
 * @param {readonly Flag[]} flags
 * @returns {VisitRecord[]}
 */
export function createVisits(students, staff, flags) {
  const random = createRandom('visits');
  const plans = createRandom('individual plans');
  const diary = createDiary('2026-09-10', '2026-11-21');
  const weight = (/** @type {Student} */ { id }) =>
    flags.filter(
      ({ studentId, category }) => studentId === id && !['new-student', 'graduating-year'].includes(category),
    ).length;
  const classTeacherOf = (/** @type {Student} */ student) =>
    staff.find(({ homeroom }) => homeroom === student.class.id) ?? fail('a class has no class teacher');

  /** @type {{ students: Student[], visitor: Colleague, capacity: Visitor['role'] }[]} */
  const planned = CLASSES.flatMap((group, place) => {
    const all = students.filter((student) => student.class.id === group.id && student.from < '2026-11-10');
    // Students whom the school looks after come first, and some of them twice.
    const inOrder = random.shuffle(all).sort((one, other) => Number(weight(other) > 1) - Number(weight(one) > 1));
    const twice = inOrder.filter((student) => weight(student) > 1).slice(0, 3);
    return [...inOrder.slice(0, (VISITS_PER_CLASS[place] ?? 0) - twice.length), ...twice].map((student) => ({
      students: [student],
      visitor: classTeacherOf(student),
      capacity: /** @type {const} */ ('class-teacher'),
    }));
  });
  joinSiblings(planned, students);
  const subjectTeacher = staff.find(({ role, homeroom }) => role === 'teacher' && homeroom === undefined);
  const unseen = students.find(
    (student) =>
      subjectTeacher?.teaches.includes(student.class.id) && planned.every((visit) => !visit.students.includes(student)),
  );
  if (subjectTeacher && unseen)
    planned.push({ students: [unseen], visitor: subjectTeacher, capacity: 'subject-teacher' });

  const visits = planned.map(({ students: visited, visitor, capacity }) => {
    const there = (/** @type {string} */ date) =>
      visited.every(({ from, to }) => date > from && (to === '' || date <= to));
    // Where it has to be a visit in the home, it is not while classes are at home with influenza.
    const atHome = visited.length > 1 || capacity !== 'class-teacher';
    const startedAt = diary.book(visitor.id, (date) => there(date) && !(atHome && isEmergency(date)));
    return { visited, visitor, capacity, startedAt };
  });
  visits.sort((one, other) => (one.startedAt === other.startedAt ? 0 : one.startedAt < other.startedAt ? -1 : 1));
  return visits.map(({ visited, visitor, capacity, startedAt }, place) => {
    const mode = capacity === 'class-teacher' && visited.length === 1 ? modeOf(random, startedAt) : 'home';
    const second =
      capacity === 'class-teacher'
        ? secondVisitor(random, mode, visited, staff, visitor, (colleague) => diary.join(colleague, startedAt))
        : [];
    const people = [{ personId: visitor.id, role: capacity }, ...second];
    const id = `visit-${String(place + 1).padStart(4, '0')}`;
    const record = recordOf(random, { id, visited, mode, startedAt, people });
    return visited.some((student) => weight(student) > 0) ? withIndividualPlan(plans, record) : record;
  });
}

/** @returns {never} */
function fail(/** @type {string} */ reason) {
  throw new Error(reason);
}

/**
 * Lets five visits take in a sibling of another class.
 *
 * @param {{ students: Student[] }[]} planned
 * @param {readonly Student[]} students
 */
function joinSiblings(planned, students) {
  let joined = 0;
  for (const visit of planned) {
    const [student] = visit.students;
    const sibling = students.find(
      (other) =>
        other !== student && other.household === student?.household && other.from < '2026-11-10' && other.to === '',
    );
    if (!sibling || joined >= 5) continue;
    visit.students.push(sibling);
    joined += 1;
  }
}

/**
 * @param {import('./random.mjs').Random} random
 * @param {string} startedAt
 * @returns {VisitMode}
 */
function modeOf(random, startedAt) {
  const share = random.next();
  if (isEmergency(startedAt.slice(0, 10))) return share < 0.75 ? 'video' : 'phone';
  if (share < 0.74) return 'home';
  if (share < 0.82) return 'agreed-place';
  if (share < 0.94) return 'phone';
  return share < 0.98 ? 'online-chat' : 'letter';
}

/**
 * @param {import('./random.mjs').Random} random
 * @param {VisitMode} mode
 * @param {readonly Student[]} visited
 * @param {readonly Colleague[]} staff
 * @param {Colleague} first
 * @param {(colleague: string) => boolean} join
 * @returns {Visitor[]}
 */
function secondVisitor(random, mode, visited, staff, first, join) {
  const together = mode === 'home' || mode === 'agreed-place' ? 0.72 : 0.1;
  if (!random.chance(together)) return [];
  const classes = visited.map((student) => student.class.id);
  const others = staff.filter(
    ({ id, role, homeroom, teaches }) =>
      id !== first.id &&
      (role !== 'teacher' || [...teaches, homeroom ?? ''].some((taught) => classes.includes(taught))),
  );
  const other = random.shuffle(others).find(({ id }) => join(id));
  if (!other) return [];
  const capacity =
    other.homeroom !== undefined && classes.includes(other.homeroom) ? 'class-teacher' : CAPACITIES[other.role];
  return capacity ? [{ personId: other.id, role: capacity }] : [];
}

/**
 * @param {import('./random.mjs').Random} random
 * @param {{ id: string, visited: readonly Student[], mode: VisitMode, startedAt: string, people: readonly Visitor[] }} visit
 * @returns {VisitRecord}
 */
function recordOf(random, { id, visited, mode, startedAt, people }) {
  const [student] = visited;
  const [visitor] = people;
  if (!student || !visitor) fail('a visit has neither student nor visitor');
  const inPerson = mode === 'home' || mode === 'agreed-place';
  const minutes = inPerson ? random.integer(35, 60) : random.integer(12, 30);
  const endedAt = later(startedAt, minutes);
  const { household } = student;
  const present = household.guardians.slice(0, random.chance(0.25) ? 2 : 1);
  const late = random.chance(0.1);
  const filed = later(endedAt, late ? random.integer(52, 118) * 60 : random.integer(40, 45 * 60));
  const filedAt = filed < DEMO_NOW ? filed : later(endedAt, 95);
  return {
    id,
    schoolId: SCHOOL.id,
    studentIds: visited.map((one) => one.id),
    format: 'individual',
    mode,
    ...circumstanceOf(mode, startedAt, student),
    startedAt: /** @type {`${string}T${string}`} */ (startedAt),
    endedAt,
    visitors: [...people],
    purpose: random.pick(PURPOSES),
    ...(random.chance(0.94) && {
      appointment: {
        agreedAt: later(startedAt, -60 * random.integer(20, 90)),
        channel: random.chance(0.7) ? /** @type {const} */ ('phone') : /** @type {const} */ ('online'),
      },
    }),
    ...(random.chance(inPerson ? 0.9 : 0.5) && { outline: random.pick(OUTLINES) }),
    ...(inPerson &&
      random.chance(0.95) && {
        safetyReport: {
          reportedAt: later(startedAt, -random.integer(25, 90)),
          place: mode === 'home' ? household.place : '镇文化活动中心',
          expectedMinutes: Math.ceil((minutes + 30) / 15) * 15,
          reachable: true,
          ...(random.chance(0.93) && { backAt: later(endedAt, random.integer(15, 45)) }),
        },
      }),
    familyPresent: present.map(({ id: guardianId, relation }) => ({ guardianId, relation })),
    studentPresent: random.chance(0.8),
    findings: findingsOf(random, household.carers !== 'both'),
    ...(random.chance(0.15) && { requests: [{ text: random.pick(REQUESTS) }] }),
    conduct: random.chance(0.98) ? [...CONDUCT] : CONDUCT.slice(0, 8),
    ...(random.chance(0.3) && { followUp: random.pick(FOLLOW_UPS) }),
    filedAt,
    filedBy: visitor.personId,
  };
}

/**
 * @param {VisitMode} mode
 * @param {string} startedAt
 * @param {Student} student
 * @returns {Pick<VisitRecord, 'circumstance' | 'circumstanceNote'>}
 */
function circumstanceOf(mode, startedAt, { household }) {
  const date = startedAt.slice(0, 10);
  if (mode === 'agreed-place')
    return { circumstance: 'family-wish', circumstanceNote: '家长希望在镇文化活动中心见面。' };
  if (isEmergency(date) && mode !== 'home') return { circumstance: 'emergency', circumstanceNote: '流感停课期间。' };
  const returned = household.carers === 'grandparent' && date >= '2026-10-01' && date <= '2026-10-07';
  return returned && mode === 'home' ? { circumstance: 'left-behind-return', circumstanceNote: '父母假期返乡。' } : {};
}

/**
 * @param {import('./random.mjs').Random} random
 * @param {boolean} supported
 */
function findingsOf(random, supported) {
  const further = FURTHER_TOPICS.filter(() => random.chance(0.85));
  const support = supported && random.chance(0.6) ? /** @type {const} */ (['individual-plan', 'support']) : [];
  const topics = [...USUAL_TOPICS, ...further, ...support];
  return Object.fromEntries(topics.map((topic) => [topic, random.pick(FINDINGS[topic])]));
}

/**
 * Three families who did not want a visit, or not at home.
 *
 * @param {readonly Student[]} students
 * @param {readonly VisitRecord[]} visits
 * @returns {VisitDecline[]}
 */
export function createDeclines(students, visits) {
  const visited = new Set(visits.flatMap(({ studentIds }) => studentIds));
  const random = createRandom('declines');
  const candidates = random.shuffle(
    students.filter(({ id, from, to }) => !visited.has(id) && from === '2026-09-01' && to === ''),
  );
  /** @type {Pick<VisitDecline, 'reason' | 'declinedAt' | 'offered'>[]} */
  const reasons = [
    { reason: 'no-visit-at-home', declinedAt: '2026-09-24T19:05:00+08:00', offered: ['agreed-place', 'phone'] },
    { reason: 'no-visit-wanted', declinedAt: '2026-10-29T18:20:00+08:00', offered: ['phone', 'letter'] },
    { reason: 'no-time', declinedAt: '2026-11-13T20:10:00+08:00', offered: ['video', 'agreed-place'] },
  ];
  return reasons.map((decline, place) => ({
    id: `decline-${place + 1}`,
    schoolId: SCHOOL.id,
    studentIds: [candidates[place]?.id ?? fail('nobody is left to decline')],
    ...decline,
  }));
}
