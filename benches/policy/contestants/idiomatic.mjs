/** The six duties as one would write them without a second thought: group by student, then filter and some. */
import { asOfMinute, dateOfEpochDay, MODES, NEVER, tellRows } from '../dataset.mjs';

const YEAR = { from: '2026-09-01', to: '2027-07-10' };
const TERMS = { 1: { from: '2026-09-01', to: '2027-01-29' }, 2: { from: '2027-02-26', to: '2027-07-10' } };
const IN_PERSON = ['home', 'agreed-place'];
const FOR_YEAR = [...IN_PERSON, 'video'];
const FOR_TERM = [...FOR_YEAR, 'phone', 'online-chat'];
const TODAY = '2027-03-20';

/** The roster as objects, with what the duties ask for. */
export function loadObjects(students, seed) {
  const roster = { students: [], visits: [] };
  tellRows(students, seed, {
    student: (special) => roster.students.push({ id: `s${roster.students.length}`, special }),
    visit: (student, day, mode, visitors, safety, endedAt, filedAt) =>
      roster.visits.push({
        id: `v${roster.visits.length}`,
        studentId: `s${student}`,
        date: dateOfEpochDay(day),
        mode: MODES[mode],
        visitors,
        safetyReport: safety,
        endedAt,
        filedAt: filedAt === NEVER ? undefined : filedAt,
      }),
  });
  return roster;
}

const isFiled = (visit) => visit.filedAt !== undefined && visit.filedAt <= asOfMinute;

function visited(visits, modes, period) {
  if (visits.some((visit) => modes.includes(visit.mode) && visit.date >= period.from && visit.date <= period.to)) {
    return 'met';
  }
  return TODAY <= period.to ? 'open' : 'breached';
}

function verdictsOfStudent(student, visits) {
  const counted = visits.filter((visit) => visit.endedAt <= asOfMinute && isFiled(visit));
  const verdicts = { year: visited(counted, FOR_YEAR, YEAR) };
  if (!student.special) return verdicts;
  for (const [term, period] of Object.entries(TERMS)) {
    verdicts[`term ${term}`] = visited(counted, FOR_TERM, period);
    verdicts[`in-person ${term}`] = visited(counted, IN_PERSON, period);
  }
  return verdicts;
}

function recordVerdict(visit) {
  const due = visit.endedAt + 48 * 60;
  if (isFiled(visit)) return visit.filedAt <= due ? 'met' : 'breached';
  if (asOfMinute > due) return 'overdue';
  return due - asOfMinute <= 14 * 24 * 60 ? 'due-soon' : 'open';
}

function verdictsOfVisit(visit) {
  const verdicts = { record: recordVerdict(visit) };
  if (!IN_PERSON.includes(visit.mode)) return verdicts;
  verdicts.team = visit.visitors >= 2 ? 'met' : 'breached';
  verdicts.safety = visit.safetyReport ? 'met' : 'breached';
  return verdicts;
}

export function load({ students, seed }) {
  const roster = loadObjects(students, seed);
  return () => {
    const visitsOf = new Map();
    for (const visit of roster.visits) {
      const list = visitsOf.get(visit.studentId);
      if (list) list.push(visit);
      else visitsOf.set(visit.studentId, [visit]);
    }
    const verdicts = [
      ...roster.students.map((student) => verdictsOfStudent(student, visitsOf.get(student.id) ?? [])),
      ...roster.visits.filter((visit) => visit.endedAt <= asOfMinute).map(verdictsOfVisit),
    ];
    const counts = {};
    for (const verdict of verdicts) {
      for (const [duty, status] of Object.entries(verdict)) {
        const column = (counts[duty] ??= {});
        column[status] = (column[status] ?? 0) + 1;
      }
    }
    return counts;
  };
}
