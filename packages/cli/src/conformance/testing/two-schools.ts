import { jurisdictions } from '@homevisit/policies';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Roster } from '@homevisit/sdk/model';
import { layerPolicies } from '@homevisit/sdk/policy';
import { ROSTER_KINDS } from '@homevisit/sdk/roster';
import {
  createHomevisitServer,
  createRosterTarget,
  createWebhookSender,
  openDatabase,
  type AccountPrincipal,
  type Database,
  type WebhookSender,
} from '@homevisit/server';
import type { Role } from '../conversation.js';

const CLASS_NUMBERS = ['1', '2'];

function rosterOf(schoolId: string): Roster {
  const classIds = CLASS_NUMBERS.map((number) => `${schoolId}-class-${number}`);
  const teachers = classIds.map((classId) => ({ id: `teacher-of-${classId}`, classId }));
  const students = classIds.map((classId) => ({ id: `student-of-${classId}`, classId }));
  const person = (id: string) => ({ id, familyName: '甲', givenName: '某', enabled: true });
  const role = (personId: string, name: 'student' | 'teacher' | 'principal') => ({
    personId,
    orgId: schoolId,
    role: name,
    roleType: 'primary' as const,
  });
  const place = (personId: string, classId: string, name: 'student' | 'teacher') => ({
    id: `${classId}/${personId}`,
    classId,
    schoolId,
    personId,
    role: name,
    primary: name === 'teacher',
  });
  return {
    orgs: [{ id: schoolId, name: schoolId, type: 'school' }],
    academicSessions: [
      { id: 'year', title: '2026-2027', type: 'schoolYear', startDate: '2026-09-01', endDate: '2027-07-09' },
      { id: 'term', title: '1', type: 'term', startDate: '2026-09-01', endDate: '2027-01-22', parentId: 'year' },
    ],
    classes: classIds.map((id) => ({
      id,
      title: id,
      classType: 'homeroom' as const,
      schoolId,
      grades: ['03'],
      termIds: ['term'],
    })),
    people: [...teachers, ...students, { id: `head-of-${schoolId}` }].map(({ id }) => person(id)),
    roles: [
      ...teachers.map(({ id }) => role(id, 'teacher')),
      ...students.map(({ id }) => role(id, 'student')),
      role(`head-of-${schoolId}`, 'principal'),
    ],
    enrollments: [
      ...teachers.map(({ id, classId }) => place(id, classId, 'teacher')),
      ...students.map(({ id, classId }) => place(id, classId, 'student')),
    ],
    relationships: [],
    attentionFlags: [
      { studentId: `student-of-${schoolId}-class-1`, category: 'left-behind', from: '2026-09-01', source: 'test' },
    ],
    families: students.map(({ id }) => ({
      id: `family-of-${id}`,
      studentIds: [id],
      guardianIds: [],
      origin: 'given' as const,
    })),
  };
}

/** Tokens of the people whom the kit speaks as. */
export const TOKENS: Readonly<Record<Role, string>> = {
  teacher: 'token-teacher',
  colleague: 'token-colleague',
  leader: 'token-leader',
  outsider: 'token-outsider',
};

const account = (schoolId: string, personId: string, role: 'teacher' | 'leader'): AccountPrincipal => ({
  type: 'account',
  schoolId,
  personId,
  role,
});

const PRINCIPALS: Readonly<Record<string, AccountPrincipal>> = {
  'token-teacher': account('school-a', 'teacher-of-school-a-class-1', 'teacher'),
  'token-colleague': account('school-a', 'teacher-of-school-a-class-2', 'teacher'),
  'token-leader': account('school-a', 'head-of-school-a', 'leader'),
  'token-outsider': account('school-b', 'head-of-school-b', 'leader'),
};

/** Puts two schools into a database and the reference server before them. */
export async function openTwoSchools(): Promise<{
  database: Database;
  fetch: (request: Request) => Promise<Response>;
  /** Sends what is due to this machine. */
  sender: WebhookSender;
}> {
  const database = await openDatabase({ memory: true });
  for (const schoolId of ['school-a', 'school-b']) {
    const target = createRosterTarget(database, { schoolId });
    const roster = rosterOf(schoolId);
    await target.begin();
    for (const kind of ROSTER_KINDS) {
      const rows = roster[kind].map((value, index) => ({ key: String(index), digest: '0'.repeat(16), value }));
      await target.upsert(kind, rows);
    }
    await target.commit();
  }
  const clock = (): Instant => '2026-11-22T20:00:00+08:00';
  const webhooks = { key: 'a key of the test that has more than 32 characters', allowedHosts: ['127.0.0.1'] };
  const server = createHomevisitServer({
    database,
    authenticate: (request) => {
      const given = request.headers.get('authorization') ?? '';
      const principal = PRINCIPALS[given.replace(/^Bearer /, '')];
      if (principal) return Promise.resolve({ ok: true, principal });
      const reason = given.startsWith('Bearer ') ? 'token-not-valid' : 'credentials-missing';
      return Promise.resolve({ ok: false, reason });
    },
    policies: layerPolicies(jurisdictions.fengnan),
    clock,
    webhooks,
  });
  return {
    database,
    fetch: async (request) => server.fetch(request),
    sender: createWebhookSender({ ...webhooks, database, clock }),
  };
}
