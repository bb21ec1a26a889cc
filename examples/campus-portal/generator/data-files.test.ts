import { readdir, readFile } from 'node:fs/promises';
import { epochMillisecondsOf, hoursBetween, isWithin, localDateOf } from '@homevisit/sdk/calendar';
import { COMMON_CATEGORY_CODES, VISIT_TOPICS, visitDecline, visitRecord } from '@homevisit/sdk/model';
import { layerPolicies } from '@homevisit/sdk/policy';
import { createMemoryRosterSource, readOneRoster, schoolCalendarOf } from '@homevisit/sdk/roster';
import { checkPlan, completePlan, parseProblem, solveNow } from '@homevisit/sdk/schedule';
import { checkVisit } from '@homevisit/sdk/visit';
import { jurisdictions } from '@homevisit/policies';
import { describe, expect, test } from 'vitest';
import { createDataFiles } from './data-files.mjs';
import { planningFiles } from './planning-problem.mjs';

const folder = new URL('../data/', import.meta.url);
const files = createDataFiles();
for (const [name, content] of await planningFiles(files)) files.set(name, content);
const contentOf = (name: string): unknown => JSON.parse(files.get(name) ?? '');
const settings = contentOf('homevisit.json') as {
  schoolId: string;
  demoNow: `${string}T${string}`;
  emergencies: { from: `${number}-${number}-${number}`; to: `${number}-${number}-${number}` }[];
};
const visits = (contentOf('visits.json') as unknown[]).map((visit) => visitRecord.parse(visit));
const declines = (contentOf('declines.json') as unknown[]).map((decline) => visitDecline.parse(decline));
const read = await readOneRoster(createMemoryRosterSource(Object.fromEntries(files)));
const { roster } = read;
const [emergency] = settings.emergencies;
const dateOf = (moment: `${string}T${string}`) => localDateOf(moment, 'Asia/Shanghai');

describe('the planning problem of the demonstration', () => {
  const problem = parseProblem(contentOf('problem.json'));

  test('holds whom the documents ask visits for, with the class teacher of each child among the visitors', () => {
    expect(problem.visits.length).toBeGreaterThan(100);
    for (const { needs, visitors } of problem.visits) {
      expect(needs?.every(({ people }) => people?.length === 1)).toBe(true);
      expect(visitors?.atLeast).toBeGreaterThanOrEqual(needs?.length ?? 0);
    }
  });

  test('names no attention category', () => {
    const text = files.get('problem.json') ?? '';
    for (const code of COMMON_CATEGORY_CODES) expect(text).not.toContain(code);
  });

  test('can be planned but for the families whom nobody of the school can meet, and says so of those', () => {
    const plan = solveNow(problem, { seed: 7, iterations: 1000 });
    expect(checkPlan(problem, plan)).toEqual([]);
    const whole = completePlan(problem, plan);
    expect(plan.unplaced.length).toBeGreaterThan(0);
    expect(plan.unplaced.length).toBeLessThan(8);
    for (const { verdict, fixes } of whole.reasons ?? []) {
      expect(verdict).toBe('impossible');
      expect(fixes.length).toBeGreaterThan(0);
    }
  });
});

describe('the data of the demonstration', () => {
  test('are what the generator writes, byte for byte, and nothing else is in the folder', async () => {
    expect((await readdir(folder)).sort()).toEqual([...files.keys()].sort());
    for (const [name, content] of files) {
      expect(await readFile(new URL(name, folder), 'utf8'), name).toBe(content);
    }
  });

  test('are the same every time', () => {
    for (const [name, content] of createDataFiles()) expect(content, name).toBe(files.get(name));
  });

  test('stay small enough for a repository', () => {
    const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    expect(bytes).toBeLessThan(1_500_000);
  });

  test('import without an error, and warn of nothing but guardians without a phone', () => {
    expect(read.errors).toBe(0);
    expect(read.faults.map(({ code }) => code)).toEqual(['guardian-without-phone', 'guardian-without-phone']);
  });

  test('call nobody: every phone number is of the prefix 154, which no operator has, and no two are equal', () => {
    const phones = roster.people.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));
    expect(phones.filter((phone) => !/^154\d{8}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe('the school', () => {
  test('has six homeroom classes with one class teacher each, 250 students and twenty staff', () => {
    expect(roster.classes.map(({ classType }) => classType)).toEqual(Array(6).fill('homeroom'));
    const primary = roster.enrollments.filter((one) => one.primary && one.role === 'teacher');
    expect(new Set(primary.map(({ classId }) => classId)).size).toBe(6);
    expect(new Set(primary.map(({ personId }) => personId)).size).toBe(6);
    const counted = (role: string): number => roster.roles.filter((one) => one.role === role).length;
    expect(counted('student')).toBe(250);
    const staff = ['principal', 'administrator', 'siteAdministrator', 'counselor', 'ext:mentor', 'teacher'];
    expect(staff.map(counted)).toEqual([1, 1, 2, 1, 1, 14]);
  });

  test('has a school year of two terms', () => {
    const [year, ...others] = schoolCalendarOf(roster.academicSessions, 'Asia/Shanghai').schoolYears;
    expect(others).toEqual([]);
    expect([year?.startDate, year?.endDate]).toEqual(['2026-09-01', '2027-07-10']);
    expect(year?.terms.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2026-09-01', '2027-01-29'],
      ['2027-02-26', '2027-07-10'],
    ]);
  });

  test('has brothers and sisters, in different classes', () => {
    const classOf = new Map(roster.enrollments.map(({ personId, classId }) => [personId, classId]));
    const several = roster.families.filter(({ studentIds }) => studentIds.length > 1);
    expect(several.length).toBeGreaterThan(20);
    for (const { studentIds } of several) {
      expect(new Set(studentIds.map((id) => classOf.get(id))).size).toBe(studentIds.length);
    }
  });

  test('has students who come and go in mid-year', () => {
    const places = roster.enrollments.filter(({ role }) => role === 'student');
    expect(places.filter(({ beginDate }) => beginDate !== undefined && beginDate > '2026-09-01').length).toBe(8);
    expect(places.filter(({ endDate }) => endDate !== undefined).length).toBe(4);
  });

  test('has every attention category, some from or until a day in mid-year', () => {
    const flags = roster.attentionFlags;
    expect(new Set(flags.map(({ category }) => category))).toEqual(new Set(COMMON_CATEGORY_CODES));
    expect(flags.filter(({ from }) => from !== undefined && from > '2026-09-01').length).toBeGreaterThan(5);
    expect(flags.filter(({ to }) => to !== undefined).length).toBeGreaterThan(5);
  });

  test('has a home for every student, around the town', () => {
    const homes = (files.get('homes.csv') ?? '').trim().split('\n').slice(1);
    expect(homes.length).toBe(250);
    for (const home of homes) expect(home).toMatch(/^student-\d{4},39\.[45]\d{4},118\.0\d{4},\p{Script=Han}+$/u);
  });
});

describe('the visits', () => {
  const nowhere = (reason: string): never => {
    throw new Error(reason);
  };
  const isRemote = (mode: string): boolean => mode !== 'home' && mode !== 'agreed-place';
  const inEmergency = (moment: `${string}T${string}`): boolean =>
    isWithin(dateOf(moment), emergency ?? nowhere('none'));

  test('number about 130, from September to the day before the demonstration begins', () => {
    expect(visits.length).toBeGreaterThanOrEqual(120);
    expect(visits.length).toBeLessThanOrEqual(140);
    const days = visits.map(({ startedAt }) => dateOf(startedAt)).sort();
    expect(days[0]! >= '2026-09-10').toBe(true);
    expect(days.pop()! <= '2026-11-21').toBe(true);
    const now = epochMillisecondsOf(settings.demoNow);
    expect(visits.filter(({ filedAt }) => epochMillisecondsOf(filedAt) > now)).toEqual([]);
    expect(new Set(visits.map(({ id }) => id)).size).toBe(visits.length);
  });

  test('are of students who were in the class that day, by people of the school', () => {
    const placeOf = new Map(
      roster.enrollments.filter(({ role }) => role === 'student').map((one) => [one.personId, one]),
    );
    const staff = new Set(
      roster.roles.filter(({ personId }) => personId.startsWith('staff-')).map((one) => one.personId),
    );
    for (const visit of visits) {
      for (const id of visit.studentIds) {
        const place = placeOf.get(id);
        expect(isWithin(dateOf(visit.startedAt), { from: place?.beginDate, to: place?.endDate }), visit.id).toBe(true);
      }
      expect(
        visit.visitors.every(({ personId }) => staff.has(personId)),
        visit.id,
      ).toBe(true);
    }
  });

  test('name as class teacher only the class teacher of a student of theirs', () => {
    for (const visit of visits) {
      const classes = roster.enrollments.filter(({ personId }) => visit.studentIds.includes(personId));
      for (const { personId, role } of visit.visitors) {
        if (role !== 'class-teacher') continue;
        const own = roster.enrollments.filter((one) => one.personId === personId && one.primary);
        expect(
          own.some(({ classId }) => classes.some((place) => place.classId === classId)),
          visit.id,
        ).toBe(true);
      }
    }
  });

  test('keep nobody in two places at once', () => {
    const times = visits.flatMap(({ startedAt, visitors }) =>
      visitors.map(({ personId }) => `${personId} ${startedAt}`),
    );
    expect(new Set(times).size).toBe(times.length);
  });

  test('could be filed under the documents of the school when they were', () => {
    const policies = layerPolicies(jurisdictions.fengnan);
    for (const { id, schoolId: _schoolId, filedAt, filedBy: _filedBy, ...draft } of visits) {
      expect([id, checkVisit(draft, policies, { now: filedAt })]).toMatchObject([id, { ok: true }]);
    }
  });

  test('show what a policy has to tell apart', () => {
    const some = (...conditions: ((visit: (typeof visits)[number]) => boolean)[]): number =>
      visits.filter((visit) => conditions.every((holds) => holds(visit))).length;
    expect(some(({ mode }) => mode === 'home')).toBeGreaterThan(60);
    expect(some(({ mode, circumstance }) => mode === 'agreed-place' && circumstance === 'family-wish')).toBeGreaterThan(
      4,
    );
    expect(some(({ mode, startedAt }) => mode === 'phone' && !inEmergency(startedAt))).toBeGreaterThan(4);
    expect(some(({ mode, startedAt }) => mode === 'video' && inEmergency(startedAt))).toBeGreaterThan(4);
    expect(some(({ circumstance, startedAt }) => circumstance === 'emergency' && !inEmergency(startedAt))).toBe(0);
    expect(some(({ mode, startedAt }) => inEmergency(startedAt) && !isRemote(mode))).toBeLessThan(4);
    expect(some(({ visitors }) => visitors.every(({ role }) => role === 'subject-teacher'))).toBe(1);
    expect(some(({ studentIds }) => studentIds.length > 1)).toBeGreaterThan(0);
    expect(
      some(
        ({ mode }) => mode === 'home',
        ({ visitors }) => visitors.length === 1,
      ),
    ).toBeGreaterThan(10);
    expect(
      some(
        ({ mode }) => mode === 'home',
        ({ visitors }) => visitors.length === 2,
      ),
    ).toBeGreaterThan(30);
    const days = ({ endedAt, filedAt }: (typeof visits)[number]): number => hoursBetween(endedAt, filedAt) / 24;
    expect(some((visit) => days(visit) <= 2)).toBeGreaterThan(90);
    expect(some((visit) => days(visit) > 2)).toBeGreaterThan(5);
  });

  test('have something under every heading of the record', () => {
    const topics = new Set(visits.flatMap(({ findings }) => Object.keys(findings)));
    expect(topics).toEqual(new Set(VISIT_TOPICS));
  });

  test('are refused by three families, whom nobody had visited', () => {
    expect(declines.length).toBe(3);
    const visited = new Set(visits.flatMap(({ studentIds }) => studentIds));
    expect(declines.flatMap(({ studentIds }) => studentIds).filter((id) => visited.has(id))).toEqual([]);
  });
});
