import { VISIT_TOPICS, type VisitTopic } from '@homevisit/sdk/model';
import type { FieldRequirement } from '@homevisit/sdk/policy';
import type { VisitFormCore } from '@homevisit/sdk/visit';

/** A heading that policies ask for. */
export interface AskedTopic {
  readonly topic: VisitTopic;
  readonly requirement: FieldRequirement;
  /** The place of its finding. */
  readonly pointer: string;
}

/** The headings that policies ask for, in the order of the record. */
export function askedTopics(core: VisitFormCore): readonly AskedTopic[] {
  return VISIT_TOPICS.flatMap((topic) => {
    const requirement = core.askedOf('findings', topic);
    return requirement ? [{ topic, requirement, pointer: `/findings/${topic}` }] : [];
  });
}
