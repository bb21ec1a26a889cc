import type { Problem } from '@homevisit/sdk/schedule';

/** Names for {@link plannedTerm}. */
export const TERM_NAMES = {
  ding: '丁老师',
  xu: '徐老师',
  mo: '莫老师',
  wang: '王家',
  li: '李家',
  zhao: '赵家',
  qian: '钱家',
  sun: '孙家',
};

const days: Problem['days'] = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-14', '2026-09-15'];
const families = ['wang', 'li', 'zhao', 'qian', 'sun'];

/**
 * Two weeks, three teachers who have one evening visit a day each, and five families. The Sun family receives on no day of
 * the plan but the Monday on which Ms Ding, who has to come, is away: it has no place. The Zhao family does not receive on Tuesdays.
 */
export function plannedTerm(): Problem {
  return {
    format: 'homevisit-problem/1',
    days,
    places: [{ id: 'school', x: 0, y: 0 }, ...families.map((id, at) => ({ id, x: at + 1, y: 4 }))],
    travel: { kind: 'plane', ticksPerUnit: 2 },
    people: ['ding', 'xu', 'mo'].map((id) => ({
      id,
      start: 'school',
      free: [{ dates: days.filter((day) => id !== 'ding' || day !== '2026-09-14'), from: 1080, to: 1260, visits: 1 }],
    })),
    crews: { kind: 'formed' },
    families: families.map((id) => ({
      id,
      place: id,
      ...(id === 'sun' && { home: [{ dates: ['2026-09-14'], from: 1080, to: 1260 }] }),
      ...(id === 'zhao' && { home: [{ weekdays: [1, 3, 4], from: 0, to: 1440 }] }),
    })),
    visits: families.map((id) => ({
      id: `visit-${id}`,
      families: [id],
      duration: 40,
      strength: 'must',
      ...(id === 'sun' && { needs: [{ people: ['ding'] }] }),
    })),
  };
}
