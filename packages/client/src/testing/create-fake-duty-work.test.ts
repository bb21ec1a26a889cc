import { describe, expect, it } from 'vitest';
import { dutyPage } from '../contract/duty-schemas.js';
import { isForbiddenError, isNotFoundError } from '../errors/index.js';
import { verdictSheet } from '../contract/verdict-schemas.js';
import { createFakeClient } from './create-fake-client.js';

describe('the verdicts of groups at the fake client', () => {
  it('are those of the class itself, with its students as numbers that add up', async () => {
    const client = createFakeClient();
    const [classId = ''] = (await client.getSession()).classIds;
    const sheet = await client.queryVerdicts({ subjects: [{ type: 'class', id: classId }] });
    expect(verdictSheet.parse(sheet)).toEqual(sheet);
    const [entry] = sheet.subjects;
    const students = await client.listStudents(classId);
    expect(entry?.standings?.students).toBe(students.length);
    expect(Object.values(entry?.standings?.byStatus ?? {}).reduce((sum, one) => sum + one, 0)).toBe(students.length);
    expect(entry?.verdicts.every(({ subject }) => subject.type === 'class')).toBe(true);
  });

  it('are given to a leader for the school, and to no teacher', async () => {
    const school = { type: 'school' as const, id: createFakeClient().school.schoolId };
    const { subjects } = await createFakeClient({ role: 'leader' }).queryVerdicts({ subjects: [school] });
    expect(subjects[0]?.standings?.students).toBe(12);
    await expect(createFakeClient().queryVerdicts({ subjects: [school] })).rejects.toSatisfy(isForbiddenError);
  });

  it('of a family hold those of all its children', async () => {
    const client = createFakeClient({ role: 'leader' });
    const family = client.school.roster.families.find(({ studentIds }) => studentIds.length > 1);
    const { subjects } = await client.queryVerdicts({ subjects: [{ type: 'family', id: family?.id ?? '' }] });
    const concerned = new Set(
      subjects[0]?.verdicts.flatMap(({ subject }) => (subject.type === 'student' ? [subject.id] : [])),
    );
    expect([...concerned].sort()).toEqual([...(family?.studentIds ?? [])].sort());
  });
});

describe('the duties of somebody at the fake client', () => {
  it('are those towards the own class, as the contract says them, what to do next first', async () => {
    const client = createFakeClient();
    const page = await client.listDuties();
    expect(dutyPage.parse(page)).toEqual(page);
    expect(page.entries.length).toBe(page.counts['to-do']);
    const order = ['overdue', 'due-soon', 'open'];
    const ranks = page.entries.map(({ duties: [first] }) => order.indexOf(first?.status ?? ''));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const own = new Set((await client.listStudents((await client.getSession()).classIds[0] ?? '')).map(({ id }) => id));
    expect(page.entries.flatMap(({ studentIds }) => studentIds).every((id) => own.has(id))).toBe(true);
  });

  it('come in pages that add up to all of them, each entry once', async () => {
    const client = createFakeClient({ role: 'leader' });
    const all = await client.listDuties({ limit: 200 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listDuties({ limit: 3, cursor });
      expect(page.entries.length).toBeLessThanOrEqual(3);
      seen.push(...page.entries.map(({ subject }) => `${subject.type} ${subject.id}`));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(all.entries.map(({ subject }) => `${subject.type} ${subject.id}`));
  });

  it('are of one class where it is named, and not of one that the caller does not have', async () => {
    const leader = createFakeClient({ role: 'leader' });
    const { classes } = leader.school.directory;
    const page = await leader.listDuties({ classId: classes[1]?.id });
    expect(new Set(page.entries.flatMap(({ classTitle }) => classTitle ?? [])).size).toBe(1);
    await expect(createFakeClient().listDuties({ classId: classes[1]?.id })).rejects.toSatisfy(isNotFoundError);
  });

  it('show what a filter asks for, and count for each filter what it would show', async () => {
    const client = createFakeClient();
    const { counts } = await client.listDuties();
    for (const show of ['met', 'declined', 'unknown'] as const) {
      const page = await client.listDuties({ show, limit: 200 });
      expect(page.entries).toHaveLength(counts[show]);
      expect(page.entries.flatMap(({ duties }) => duties).every(({ status }) => status === show)).toBe(true);
    }
  });
});
