import { describe, expect, it } from 'vitest';
import { createFakeClient } from './create-fake-client.js';

const plan = {
  studentIds: ['student-01'],
  format: 'individual',
  mode: 'home',
  visitors: [{ personId: 'staff-chen', role: 'class-teacher' }],
  on: '2027-01-10',
} as const;
const body = { ...plan, studentIds: [...plan.studentIds], visitors: [...plan.visitors] };

describe('the safety board of an invented school', () => {
  it('follows who sets out and comes back', async () => {
    const teacher = createFakeClient();
    const leader = createFakeClient({ role: 'leader', school: teacher.school });
    const leave = new AbortController();
    const boards = leader.watchSafetyBoard({ signal: leave.signal })[Symbol.asyncIterator]();
    expect((await boards.next()).value).toMatchObject({ visits: [], isLive: true });
    const { id } = await teacher.planVisit(body);
    await teacher.recordVisitEvent(id, { type: 'set-out', at: teacher.school.now });
    const { visits } = await leader.getSafetyBoard();
    expect(visits).toMatchObject([{ visitId: id, mode: 'home', classTitles: [expect.any(String)] }]);
    for (let seen = await boards.next(); ; seen = await boards.next()) {
      if (seen.done || JSON.stringify(seen.value.visits) === JSON.stringify(visits)) break;
    }
    await teacher.recordVisitEvent(id, { type: 'come-back', at: teacher.school.now });
    expect((await boards.next()).value).toMatchObject({ visits: [] });
    const waiting = boards.next();
    leave.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
  });

  it('fails without a network, like any other call', async () => {
    const client = createFakeClient();
    client.goOffline();
    await expect(client.getSafetyBoard()).rejects.toMatchObject({ name: 'NetworkError' });
  });
});
