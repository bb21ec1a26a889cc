/**
 * What one new visit costs in a ledger that holds a school, under the documents of each place that the kit knows: taking
 * it over, and new verdicts with all their evidence on its student, family, teacher and itself; beside it, everything
 * evaluated anew. Argument: students (default 3,000). Prints the median, the mean of
 * processor time and the 99th percentile as JSON.
 */
import { performance } from 'node:perf_hooks';
import { jurisdictions } from '@homevisit/policies';
import { createLedger, evaluate, eventsOfFacts, layerPolicies } from '@homevisit/sdk/policy';
import { median } from './median.mjs';

const NEW_VISITS = 400;
const WARM_UP = 100;
const CLASS_SIZE = 50;
const VISITS_EACH = 2.5;

const asOf = '2026-11-22T20:00:00+08:00';
const calendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: '2026',
      title: '2026-2027',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: '1', title: '1', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: '2', title: '2', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
};
const since = { from: '2026-09-01' };
const classOf = (student) => Math.floor(student / CLASS_SIZE);

function schoolOf(students) {
  const classes = Math.ceil(students / CLASS_SIZE);
  const held = (role, classId) => ({ role, classId: `c${classId}`, ...since });
  return {
    calendar,
    schoolId: 'school',
    students: Array.from({ length: students }, (_, n) => ({
      id: `s${n}`,
      // Every tenth student has a sibling in the class above.
      familyId: `f${n % 10 === 0 ? (n + CLASS_SIZE) % students : n}`,
      enrolled: [since],
      classes: [{ classId: `c${classOf(n)}`, ...since }],
      categories: n % 8 === 0 ? [{ code: 'left-behind', ...since }] : [],
    })),
    teachers: Array.from({ length: classes }, (_, n) => [
      { id: `h${n}`, roles: [held('class-teacher', n)] },
      { id: `t${n}`, roles: [held('subject-teacher', n), held('subject-teacher', (n + 1) % classes)] },
    ]).flat(),
    visits: Array.from({ length: students * VISITS_EACH }, (_, n) => visitOf(`v${n}`, n % students, n)),
    declines: [],
    emergencies: [],
  };
}

function visitOf(id, student, n) {
  const date = `2026-${n % 2 ? '10' : '09'}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return {
    id,
    date,
    studentIds: [`s${student}`],
    mode: ['home', 'agreed-place', 'phone'][n % 3],
    visitors: [
      { personId: `h${classOf(student)}`, role: 'class-teacher' },
      { personId: `t${classOf(student)}`, role: 'subject-teacher' },
    ],
    startedAt: `${date}T19:00:00+08:00`,
    endedAt: `${date}T20:00:00+08:00`,
    filedAt: `${date}T21:00:00+08:00`,
    steps: ['appointment', 'outline', 'safety-report', 'return-report'],
    topics: ['family-situation'],
    conduct: ['no-gifts'],
  };
}

function measure(packs, students) {
  const policies = layerPolicies(packs);
  const facts = schoolOf(students);
  const ledger = createLedger(policies, { schoolId: facts.schoolId, calendar });
  const loadStart = performance.now();
  ledger.apply(eventsOfFacts(facts));
  const loadMs = performance.now() - loadStart;
  ledger.verdicts(asOf);
  const familyOf = new Map(facts.students.map(({ id, familyId }) => [id, familyId]));
  const times = [];
  let cpu;
  for (let n = 0; n < NEW_VISITS; n += 1) {
    const visit = visitOf(`new${n}`, (n * 37) % students, n);
    const [student] = visit.studentIds;
    if (n === WARM_UP) cpu = process.cpuUsage();
    const start = performance.now();
    ledger.apply({ entity: 'visit', id: visit.id, version: 1, fact: visit });
    ledger.verdictsOf({ type: 'student', id: student }, asOf);
    ledger.verdictsOf({ type: 'family', id: familyOf.get(student) }, asOf);
    for (const { personId } of visit.visitors) ledger.verdictsOf({ type: 'teacher', id: personId }, asOf);
    ledger.verdictsOf({ type: 'visit', id: visit.id }, asOf);
    if (n >= WARM_UP) times.push(performance.now() - start);
  }
  // What other programs of the machine do does not count here; cleaning up behind each event does.
  const { user, system } = process.cpuUsage(cpu);
  const eventCpuMs = (user + system) / 1000 / times.length;
  const anewStart = performance.now();
  const verdicts = evaluate(policies, ledger.facts, asOf);
  const anewMs = performance.now() - anewStart;
  if (JSON.stringify(ledger.verdicts(asOf)) !== JSON.stringify(verdicts)) {
    throw new Error('The verdicts of the ledger differ from those evaluated anew.');
  }
  const p99Ms = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)];
  return { verdicts: verdicts.length, loadMs, eventMs: median(times), eventCpuMs, p99Ms, anewMs };
}

const students = Number(process.argv[2] ?? 3000);
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(jurisdictions).map(([place, packs]) => [place, measure(packs, students)])),
  ),
);
