/**
 * The core duties of the five documents once more, written as plain loops from the documents and not from the packs, and
 * held against the engine on random schools. It shares nothing with the engine: where both agree, either both are right
 * or two people have misread a document in the same way.
 */
import { evaluate, layerPolicies, type Facts, type PolicySet } from '@homevisit/sdk/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jurisdictions } from './index.js';

const CHILDREN = [
  { id: 'elder', family: 'lin', room: '6-1' },
  { id: 'younger', family: 'lin', room: '1-1' },
  { id: 'other', family: 'zhou', room: '6-1' },
];
const STAFF = [
  { id: 'wang', role: 'class-teacher', room: '6-1' },
  { id: 'chen', role: 'class-teacher', room: '1-1' },
  { id: 'li', role: 'subject-teacher', room: undefined },
  { id: 'head', role: 'school-leader', room: undefined },
] as const;
const YEAR = { id: '2026', from: '2026-09-01', to: '2027-07-10' };
const TERMS = [
  { id: '2026-1', from: '2026-09-01', to: '2027-01-29' },
  { id: '2026-2', from: '2027-02-26', to: '2027-07-10' },
];
const EPIDEMIC = { from: '2026-11-10', to: '2026-12-10' };
const DAYS = [
  '2026-08-25',
  '2026-09-01',
  '2026-10-10',
  '2026-11-20',
  '2027-01-29',
  '2027-02-10',
  '2027-02-26',
  '2027-05-06',
];
const TODAYS = [
  '2026-09-20',
  '2026-12-20',
  '2027-01-15',
  '2027-01-30',
  '2027-03-20',
  '2027-06-26',
  '2027-07-10',
  '2027-07-15',
];
const LABELS = [
  ...['left-behind', 'orphan', 'single-parent', 'disabled', 'economic-hardship', 'registered-poverty'],
  ...['learning-difficulty', 'psychological-concern', 'family-crisis', 'key-concern', 'high-achiever'],
];

interface Visit {
  readonly day: string;
  readonly children: readonly string[];
  readonly mode: 'home' | 'agreed-place' | 'phone' | 'video' | 'online-chat' | 'letter';
  readonly because: 'emergency' | 'family-wish' | 'none';
  readonly visitors: readonly string[];
  /** After the end of the visit, which is at 20:00; never where left out. */
  readonly hoursToFile: number | undefined;
  readonly safetyReport: boolean;
}
interface School {
  readonly labels: readonly (readonly string[])[];
  readonly visits: readonly Visit[];
  readonly declined: { readonly child: string; readonly day: string } | undefined;
  readonly today: string;
}

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const visit: fc.Arbitrary<Visit> = fc.record({
  day: fc.constantFrom(...DAYS),
  children: some(CHILDREN.map(({ id }) => id)),
  mode: fc.constantFrom('home', 'home', 'agreed-place', 'phone', 'video', 'online-chat', 'letter'),
  because: fc.constantFrom('none', 'emergency', 'family-wish'),
  visitors: some(STAFF.map(({ id }) => id)),
  hoursToFile: fc.constantFrom(0, 1, 47, 48, 49, 400, undefined),
  safetyReport: fc.boolean(),
});
const school: fc.Arbitrary<School> = fc.record({
  labels: fc.tuple(...CHILDREN.map(() => fc.subarray(LABELS, { maxLength: 2 }))),
  visits: fc.array(visit, { maxLength: 9 }),
  declined: fc.option(
    fc.record({ child: fc.constantFrom(...CHILDREN.map(({ id }) => id)), day: fc.constantFrom(...DAYS.slice(1)) }),
    { nil: undefined, freq: 3 },
  ),
  today: fc.constantFrom(...TODAYS),
});

const atNoon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);
const endOf = ({ day }: Visit): number => Date.parse(`${day}T20:00:00+08:00`);
const HOUR = 3_600_000;

/** The school as the engine takes it. */
function factsOf({ labels, visits, declined }: School): Facts {
  const text = (moment: number) => new Date(moment).toISOString() as Facts['visits'][number]['endedAt'];
  const date = (day: string) => day as Facts['visits'][number]['date'];
  const years = [2026, 2027].map((year) => {
    const shift = (day: string) => date(day.replace(/^\d+/, (old) => String(Number(old) + year - 2026)));
    const terms = TERMS.map(({ id, from, to }) => ({
      id: id.replace('2026', String(year)),
      title: id,
      startDate: shift(from),
      endDate: shift(to),
    }));
    return { id: String(year), title: String(year), startDate: shift(YEAR.from), endDate: shift(YEAR.to), terms };
  });
  return {
    calendar: { timeZone: 'Asia/Shanghai', schoolYears: years },
    schoolId: 'school',
    students: CHILDREN.map(({ id, family, room }, place) => ({
      id,
      familyId: family,
      enrolled: [{ from: '2024-09-01' }],
      classes: [{ classId: room }],
      categories: (labels[place] ?? []).map((code) => ({ code })),
    })),
    teachers: STAFF.map(({ id, role, room }) => ({ id, roles: [{ role, ...(room && { classId: room }) }] })),
    visits: visits.map((one, place) => ({
      id: `visit-${place}`,
      date: date(one.day),
      studentIds: one.children,
      mode: one.mode,
      ...(one.because !== 'none' && { circumstance: one.because }),
      visitors: STAFF.filter(({ id }) => one.visitors.includes(id)).map(({ id, role }) => ({ personId: id, role })),
      endedAt: text(endOf(one)),
      ...(one.hoursToFile !== undefined && { filedAt: text(endOf(one) + one.hoursToFile * HOUR) }),
      steps: one.safetyReport ? ['safety-report'] : [],
      topics: [],
      conduct: [],
    })),
    declines: declined ? [{ id: 'decline', studentIds: [declined.child], from: date(declined.day) }] : [],
    emergencies: [{ from: date(EPIDEMIC.from), to: date(EPIDEMIC.to) }],
  };
}

type Duties = Record<string, string>;

/** Everything that the core duties say of a school, by clause, subject and period. */
function dutiesOf({ labels, visits, declined, today }: School): Duties {
  const said: Duties = {};
  const now = atNoon(today);
  const over = visits.map((one, place) => ({ ...one, place })).filter((one) => endOf(one) <= now);
  const filed = over.filter((one) => one.hoursToFile !== undefined && endOf(one) + one.hoursToFile * HOUR <= now);

  function count(
    clause: string,
    subject: string,
    periods: typeof TERMS,
    need: number,
    onMiss: string,
    refusedBy: readonly string[],
    counts: (one: Visit) => boolean,
  ): void {
    for (const { id, from, to } of periods) {
      if (today < from) continue;
      const days = new Set<string>();
      for (const one of filed) if (one.day >= from && one.day <= to && counts(one)) days.add(one.day);
      const daysLeft = (atNoon(to) - now) / (24 * HOUR);
      const until = today < to ? today : to;
      let status = 'open';
      if (days.size >= need) status = 'met';
      else if (declined && refusedBy.includes(declined.child) && declined.day <= until) status = 'declined';
      else if (daysLeft < 0) status = onMiss;
      else if (daysLeft <= 14) status = 'due-soon';
      said[`${clause} ${subject} ${id}`] = `${status} ${days.size}/${need}`;
    }
  }

  const inPerson = (one: Visit): boolean => one.mode === 'home' || one.mode === 'agreed-place';
  const atHome = (one: Visit): boolean => one.mode === 'home';
  const inLishui = (one: Visit): boolean =>
    atHome(one) || (one.mode === 'agreed-place' && one.because === 'family-wish');
  const inHebei = (one: Visit): boolean =>
    inPerson(one) ||
    ((one.mode === 'phone' || one.mode === 'video') &&
      one.because === 'emergency' &&
      one.day >= EPIDEMIC.from &&
      one.day <= EPIDEMIC.to);
  const anyOf = (place: number, codes: readonly string[]): boolean =>
    codes.some((code) => labels[place]?.includes(code));
  const POOR = ['economic-hardship', 'registered-poverty'];
  const HEBEI = ['single-parent', 'left-behind', 'registered-poverty', 'disabled'];
  const LISHUI = [...POOR, 'learning-difficulty', 'left-behind', 'single-parent', 'disabled', 'family-crisis'];
  const BAOTOU = [...POOR, 'orphan', 'single-parent', 'left-behind', 'learning-difficulty', 'psychological-concern'];

  CHILDREN.forEach(({ id, room }, place) => {
    const classTeacher = STAFF.find((one) => one.room === room)?.id ?? '';
    const named = (one: Visit): boolean => one.children.includes(id);
    const byClassTeacher = (one: Visit): boolean => named(one) && one.visitors.includes(classTeacher);
    for (const clause of ['moe/M1', 'fengnan/F1']) {
      count(clause, id, [YEAR], 1, 'breached', [id], (one) => byClassTeacher(one) && inPerson(one));
    }
    if (anyOf(place, ['key-concern'])) {
      count('fengnan/F1-key', id, [YEAR], 2, 'breached', [id], (one) => byClassTeacher(one) && atHome(one));
    }
    count('lishui/L1-students', id, [YEAR], 1, 'breached', [id], (one) => named(one) && inLishui(one));
    if (anyOf(place, LISHUI)) count('lishui/L2', id, [YEAR], 2, 'breached', [id], (one) => named(one) && inLishui(one));
    if (anyOf(place, BAOTOU)) count('baotou/B3', id, TERMS, 1, 'breached', [id], (one) => named(one) && atHome(one));
  });

  for (const family of ['lin', 'zhou']) {
    const children = CHILDREN.filter((child) => child.family === family).map(({ id }) => id);
    const visited = (one: Visit): boolean => one.children.some((id) => children.includes(id)) && inHebei(one);
    count('hebei/H1', family, [YEAR], 1, 'overdue', children, visited);
    const isListed = CHILDREN.some((child, place) => child.family === family && anyOf(place, HEBEI));
    if (isListed) count('hebei/H2', family, TERMS, 1, 'breached', children, visited);
  }

  for (const { id, role } of STAFF) {
    const went = (one: Visit): boolean => one.visitors.includes(id);
    count('lishui/L1-teachers', id, [YEAR], 1, 'breached', [], (one) => went(one) && inLishui(one));
    count('baotou/B1', id, [YEAR], 1, 'breached', [], (one) => went(one) && one.mode !== 'letter');
    if (role !== 'school-leader') continue;
    count('moe/M2', id, TERMS, 1, 'breached', [], (one) => went(one) && inPerson(one));
    count('lishui/L5', id, TERMS, 1, 'breached', [], (one) => went(one) && inLishui(one));
  }

  for (const one of over) {
    const subject = `visit-${one.place} -`;
    if (inPerson(one)) {
      said[`baotou/B2-team ${subject}`] = `${one.visitors.length >= 2 ? 'met' : 'breached'} ${one.visitors.length}/2`;
      said[`lishui/L10-report ${subject}`] = one.safetyReport ? 'met 1/1' : 'breached 0/1';
    }
    if (one.mode === 'letter') continue;
    const due = endOf(one) + 48 * HOUR;
    const filedAt = one.hoursToFile === undefined ? Infinity : endOf(one) + one.hoursToFile * HOUR;
    let status = 'due-soon 0/1';
    if (filedAt <= now) status = filedAt <= due ? 'met 1/1' : 'breached 0/1';
    else if (now > due) status = 'overdue 0/1';
    said[`baotou/B7-record ${subject}`] = status;
  }
  return said;
}

const CLAUSES = [
  ...['moe/M1', 'moe/M2', 'hebei/H1', 'hebei/H2', 'fengnan/F1', 'fengnan/F1-key'],
  ...['lishui/L1-students', 'lishui/L1-teachers', 'lishui/L2', 'lishui/L5', 'lishui/L10-report'],
  ...['baotou/B1', 'baotou/B2-team', 'baotou/B3', 'baotou/B7-record'],
];

/** What the engine says of the same. */
function saidByEngine(given: School, policies: PolicySet): Duties {
  const asOf = new Date(atNoon(given.today)).toISOString() as Facts['visits'][number]['endedAt'];
  const verdicts = evaluate(policies, factsOf(given), asOf);
  return Object.fromEntries(
    verdicts
      .filter(({ clause }) => CLAUSES.includes(clause))
      .map((one) => [
        `${one.clause} ${one.subject.id} ${one.period?.id ?? '-'}`,
        `${one.status} ${one.have}/${one.need}`,
      ]),
  );
}

describe.each(Object.keys(jurisdictions) as (keyof typeof jurisdictions)[])('the core duties in %s', (place) => {
  const policies = layerPolicies(jurisdictions[place]);
  const ids = policies.packs.map(({ id }) => id);
  const here = (duties: Duties): Duties =>
    Object.fromEntries(Object.entries(duties).filter(([key]) => ids.some((id) => key.startsWith(`${id}/`))));

  it('are what plain loops over the same school say', () => {
    fc.assert(
      fc.property(school, (given) => {
        expect(saidByEngine(given, policies)).toEqual(here(dutiesOf(given)));
      }),
      { numRuns: 80 },
    );
  }, 30_000);

  it('come to every answer among the random schools, so that the comparison is one', () => {
    const answers = new Set(
      fc
        .sample(school, { numRuns: 300, seed: 1 })
        .flatMap((given) => Object.values(here(dutiesOf(given))).map((answer) => answer.replace(/ .*/, ''))),
    );
    expect([...answers]).toEqual(
      expect.arrayContaining([
        'met',
        'open',
        'due-soon',
        'breached',
        'declined',
        ...(place === 'fengnan' ? ['overdue'] : []),
      ]),
    );
  });
});
