import { describe, expect, it } from 'vitest';
import { visibleDemand, type VisitDemand } from './index.js';

const demand: VisitDemand = {
  id: 'family-1/1',
  familyId: 'family-1',
  studentIds: ['older', 'younger'],
  modes: ['home'],
  visitors: [
    { roles: ['class-teacher'], studentIds: ['older'] },
    { roles: ['class-teacher'], studentIds: ['younger'] },
  ],
  conditions: [{ mode: 'home', team: { including: [] }, minutes: {}, clauses: [] }],
  window: { from: '2026-09-01', to: '2027-01-29' },
  strength: 'must',
  priority: 'usual',
  serves: [
    { clause: 'a/1', subject: { type: 'student', id: 'older' } },
    { clause: 'a/1', subject: { type: 'student', id: 'younger' } },
    { clause: 'a/2', subject: { type: 'family', id: 'family-1' } },
  ],
  missing: [],
};

describe('a demand as somebody sees it', () => {
  it('is whole for who may see all of its students', () => {
    expect(visibleDemand(demand, () => true)).toEqual(demand);
  });

  it('names a brother or sister of another class nowhere', () => {
    const seen = visibleDemand(demand, (id) => id === 'older');
    expect(JSON.stringify(seen)).not.toContain('younger');
    expect(seen).toMatchObject({ id: 'family-1/1', studentIds: ['older'] });
    expect(seen?.serves.map(({ clause }) => clause)).toEqual(['a/1', 'a/2']);
  });

  it('is not there where nobody is left, or where all duties are towards others', () => {
    expect(visibleDemand(demand, () => false)).toBeUndefined();
    const ofOther = { ...demand, serves: demand.serves.slice(1, 2) };
    expect(visibleDemand(ofOther, (id) => id === 'older')).toBeUndefined();
  });
});
