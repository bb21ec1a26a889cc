import type { HomevisitClient, Session, StaffSummary, StudentSummary } from '@homevisit/client';
import type { KeptMaterial, MaterialStore } from '@homevisit/client/drafts';
import type { Instant } from '@homevisit/sdk/calendar';
import type { PolicySet } from '@homevisit/sdk/policy';
import { BROWSER_PLACES, type KeepingPlaces } from '../../keeping/page-keeping.js';
import type { LoadedForm, MaterialSource } from '../filing/load-material.js';

/** One student, and when they were fetched: who is not met with again is not kept for ever. */
interface KeptStudent {
  readonly student: StudentSummary;
  readonly fetchedAt: number;
}

/** Answers in place of the school's system, and since when they are kept, in milliseconds by the clock of the device. */
export interface KeptSource {
  readonly source: MaterialSource;
  readonly staleSince: number;
}

/** What forms of one person were made of. */
interface KeptForms {
  readonly format: 'homevisit-form-material/1';
  readonly session: Session;
  readonly policies: PolicySet;
  readonly staff: readonly StaffSummary[];
  readonly students: readonly KeptStudent[];
  /** When the lists of the person's own classes were fetched. */
  readonly classesAt?: number;
}

const NAME = 'visit-form';
const HOUR = 60 * 60 * 1000;
/** So long the list of a class is not asked for again, only to be kept. */
const CLASSES_HOLD = 12 * HOUR;
/** As long as the material itself. */
const STUDENTS_HOLD = 7 * 24 * HOUR;
/** Of more students than these, who looks at the forms of a whole school keeps the latest. */
const MOST_STUDENTS = 200;

function formsIn(kept: KeptMaterial | undefined): KeptForms | undefined {
  const value = kept?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { format }: { readonly format?: unknown } = value;
  // Written by `keepMaterial`, and sealed since.
  return format === 'homevisit-form-material/1' ? (value as KeptForms) : undefined;
}

/** The lists of one's own classes: who has opened one form before setting out may need the others on the way. */
async function ownClasses(client: HomevisitClient, { classIds }: Session): Promise<readonly StudentSummary[]> {
  const lists: StudentSummary[] = [];
  for (const classId of classIds) lists.push(...(await client.listStudents(classId)));
  return lists;
}

async function studentsToKeep(client: HomevisitClient, form: LoadedForm, before: KeptForms | undefined, now: number) {
  const classesAt = before?.classesAt;
  const due = classesAt === undefined || now - classesAt > CLASSES_HOLD || now < classesAt;
  const lists = due ? await ownClasses(client, form.session).catch(() => undefined) : undefined;
  const students = new Map<string, KeptStudent>();
  for (const kept of before?.students ?? []) {
    if (now - kept.fetchedAt <= STUDENTS_HOLD) students.set(kept.student.id, kept);
  }
  for (const student of [...(lists ?? []), form.student]) {
    // The latest last.
    students.delete(student.id);
    students.set(student.id, { student, fetchedAt: now });
  }
  const heldSince = lists ? now : classesAt;
  return {
    students: [...students.values()].slice(-MOST_STUDENTS),
    ...(heldSince !== undefined && { classesAt: heldSince }),
  };
}

/** Keeps what a form was made of, so that one can be opened again without a connection. */
export async function keepMaterial(
  client: HomevisitClient,
  form: LoadedForm,
  places: KeepingPlaces = BROWSER_PLACES,
): Promise<void> {
  const { session, staff, core, clock } = form;
  const owner = { personId: session.person.id, schoolId: session.school.id };
  const store = await places.openMaterial?.(owner);
  if (!store) return;
  try {
    const before = formsIn(await store.read(NAME));
    const present = { ...session, now: clock.now() };
    const kept: KeptForms = {
      format: 'homevisit-form-material/1',
      session: present,
      policies: core.setup.policies,
      staff,
      ...(await studentsToKeep(client, form, before, performance.timeOrigin + performance.now())),
    };
    await store.keep(NAME, kept);
  } finally {
    await store.close();
  }
}

/** Answers like the school's system did when it was asked last; its clock has gone on since. */
function sourceOf({ session, policies, staff, students }: KeptForms, age: number): MaterialSource {
  const now = new Date(Date.parse(session.now) + age).toISOString() as Instant;
  const all = students.map(({ student }) => student);
  return {
    getSession: () => Promise.resolve({ ...session, now }),
    getPolicies: () => Promise.resolve(policies),
    listStaff: () => Promise.resolve(staff),
    listClasses: () => Promise.resolve([...new Set(all.map(({ classId }) => classId))].map((id) => ({ id }))),
    listStudents: (classId) => Promise.resolve(all.filter((student) => student.classId === classId)),
  };
}

/** The store of whoever is signed in, as far as the host knows that by itself; else of whoever was here last. */
async function storeOf(client: HomevisitClient, places: KeepingPlaces): Promise<MaterialStore | undefined> {
  const session = await client.getSession().catch(() => undefined);
  return places.openMaterial?.(session && { personId: session.person.id, schoolId: session.school.id });
}

/**
 * What was kept of earlier forms, to make another one from.
 *
 * @returns `undefined` where nothing was kept.
 */
export async function openKeptSource(
  client: HomevisitClient,
  places: KeepingPlaces = BROWSER_PLACES,
): Promise<KeptSource | undefined> {
  const store = await storeOf(client, places);
  if (!store) return undefined;
  try {
    const found = await store.read(NAME);
    const kept = formsIn(found);
    return found && kept && { source: sourceOf(kept, found.age), staleSince: found.savedAt };
  } finally {
    await store.close();
  }
}
