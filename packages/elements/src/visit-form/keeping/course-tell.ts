import type { ReportedVisitEvent } from '@homevisit/client';
import type { Outbox } from '@homevisit/client/outbox';
import type { VisitMode } from '@homevisit/sdk/model';
import { tapsOf, type CourseTap, type VisitFormCore } from '@homevisit/sdk/visit';

const IN_PERSON: readonly (VisitMode | undefined)[] = ['home', 'agreed-place', undefined];

/**
 * What a tap says to the school, which wants to know who is out now. Arriving is not told where leaving was; and whoever
 * goes from a family's door is not back yet.
 */
export function reportsOf(core: VisitFormCore, tap: CourseTap): readonly ReportedVisitEvent['type'][] {
  const tellsLeaving = tapsOf(core).includes('leave');
  const inPerson = IN_PERSON.includes(core.value('/mode') as VisitMode | undefined);
  switch (tap) {
    case 'leave':
      return ['report-out', 'set-out'];
    case 'arrive':
      return tellsLeaving ? [] : ['set-out'];
    case 'go':
      return tellsLeaving || inPerson ? [] : ['come-back'];
    case 'be-back':
      return ['come-back'];
  }
}

/**
 * Tells the school of a tap of a planned visit: by way of the outbox, in the order of the taps and before the record.
 *
 * @throws whatever the store fails with. That it is lost then costs nobody the record, which has the moment in it.
 */
export async function tellCourse(outbox: Outbox, visitId: string, core: VisitFormCore, tap: CourseTap): Promise<void> {
  const at = core.setup.now();
  for (const type of reportsOf(core, tap)) {
    // Every kind that a tap gives has these two members only.
    const event = { type, at } as ReportedVisitEvent;
    await outbox.add({ operation: 'recordVisitEvent', path: { visitId }, body: event }, { visitId });
  }
}
