import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMemoryRosterSource, createMemoryRosterTarget, importRoster } from '@homevisit/sdk/roster';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDemoAccounts, nameOfSchool } from './demo-accounts.js';
import { readDemoData } from './demo-data.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describe('the demo folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'portal-data-'));
    await cp(DATA, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const settle = (settings: object): Promise<void> =>
    writeFile(path.join(folder, 'homevisit.json'), JSON.stringify(settings));
  const SETTINGS = {
    schoolId: 's',
    timeZone: 'Asia/Shanghai',
    demoNow: '2026-11-22T10:00:00+08:00',
    policies: 'lishui',
  };

  it('says which school it is about, when the demo starts, under which documents, and what has been recorded', async () => {
    const data = await readDemoData(DATA);
    expect(data).toMatchObject({ timeZone: 'Asia/Shanghai', jurisdiction: 'fengnan' });
    expect(data.demoNow).toMatch(/^2026-11-22T/);
    expect(data.visits.length).toBeGreaterThan(50);
    expect(data.declines.length).toBeGreaterThan(0);
    expect(data.emergencies[0]).toEqual({ id: expect.any(String) as string, from: '2026-10-12', to: '2026-10-23' });
  });

  it('may leave emergencies out', async () => {
    await settle(SETTINGS);
    expect(await readDemoData(folder)).toMatchObject({ jurisdiction: 'lishui', emergencies: [] });
  });

  it.each([
    ['a moment without an offset', { ...SETTINGS, demoNow: '2026-11-22T10:00:00' }],
    ['documents that the demo does not have', { ...SETTINGS, policies: 'atlantis' }],
    ['an emergency without a day', { ...SETTINGS, emergencies: [{ id: 'flu', from: 'October' }] }],
  ])('is refused with the name of the file for %s', async (_, settings) => {
    await settle(settings);
    await expect(readDemoData(folder)).rejects.toThrow('homevisit.json');
  });

  it('is refused when its visits are no list', async () => {
    await writeFile(path.join(folder, 'visits.json'), '{}');
    await expect(readDemoData(folder)).rejects.toThrow('visits.json');
  });
});

describe('the demo accounts', () => {
  it('are the class teacher of the first class and the head of the school', async () => {
    const { roster, schoolId } = await readDemoData(DATA);
    const target = createMemoryRosterTarget();
    await importRoster(roster, target);
    const [teacher, head] = await findDemoAccounts(target, schoolId, '2026-11-22');
    expect(teacher).toMatchObject({ id: 'class-teacher', role: 'teacher', title: '1年级1班班主任', schoolId });
    expect(head).toMatchObject({ id: 'school-leader', role: 'leader', title: '校长', schoolId });
    expect(teacher?.personId).not.toBe(head?.personId);
    expect(await nameOfSchool(target, schoolId)).not.toBe('');
  });

  it('are not made up where the roster has none', async () => {
    const target = createMemoryRosterTarget();
    await importRoster(createMemoryRosterSource({}), target);
    await expect(findDemoAccounts(target, 'school', '2026-11-22')).rejects.toThrow('class teacher');
    await expect(nameOfSchool(target, 'school')).rejects.toThrow('homevisit.json');
  });
});
