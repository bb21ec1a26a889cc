import { boardVisitOf, inBoardOrder } from '../contract/board-visit-of.js';
import type { SafetyBoard } from '../contract/safety-board-schemas.js';
import type { LiveSafetyBoard, SafetyBoardWork } from '../safety-board-work.js';
import { waitFor } from '../transport/abort.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';
import { VisitDesk } from './visit-desk.js';

/** The part of a fake client that shows who is out now; followed, it is live until the fake goes offline. */
export function createFakeSafetyBoardWork(
  school: FakeSchool,
  connection: FakeConnection,
  { role, personId }: { readonly role: 'teacher' | 'leader'; readonly personId: string },
): SafetyBoardWork {
  const desk = VisitDesk.of(school);
  const { directory } = school;

  function maySee(studentIds: readonly string[], visitors: readonly { readonly personId: string }[]): boolean {
    if (role === 'leader' || visitors.some((visitor) => visitor.personId === personId)) return true;
    const own = directory.classIdsOf(personId);
    return studentIds.some((id) => own.includes(directory.classOf(id)?.id ?? ''));
  }

  function boardNow(): SafetyBoard {
    const names = {
      nameOf: (id: string) => directory.nameOf(id),
      classTitleOf: (id: string) => directory.classOf(id)?.title,
    };
    const visits = desk
      .plannedVisits({ scope: 'school', state: 'under-way' }, personId)
      .filter(({ studentIds, visitors }) => maySee(studentIds, visitors))
      .flatMap(
        (planned) => boardVisitOf({ id: planned.id, plan: planned, course: desk.courseOf(planned.id) }, names) ?? [],
      );
    return { asOf: school.now, visits: inBoardOrder(visits) };
  }

  async function* watch(signal: AbortSignal | undefined): AsyncGenerator<LiveSafetyBoard, void, undefined> {
    for (;;) {
      let wake: () => void = () => undefined;
      const changed = new Promise<void>((resolve) => (wake = resolve));
      const end = desk.onChange(() => wake());
      try {
        yield { ...(await connection.carry('getSafetyBoard', { ...(signal && { signal }) }, boardNow)), isLive: true };
        await waitFor(changed, signal);
      } finally {
        end();
      }
    }
  }

  return {
    getSafetyBoard: (how = {}) => connection.carry('getSafetyBoard', how, boardNow),
    watchSafetyBoard: ({ signal } = {}) => watch(signal),
  };
}
