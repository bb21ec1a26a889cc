import type { FieldRequirement } from '../policy/requirement.js';
import { isWithinPointer } from '../model/json-pointer.js';

/** The stages of a visit, as the form goes through them. */
export const FORM_STAGES = ['before', 'during', 'after'] as const;
/** A stage of the form. */
export type FormStage = (typeof FORM_STAGES)[number];

/** Exceptions first: a part may belong to another stage than the whole. */
const PLACES: readonly (readonly [string, FormStage])[] = [
  ['/safetyReport/reachable', 'during'],
  ['/safetyReport/backAt', 'after'],
  ['/startedAt', 'during'],
  ['/endedAt', 'during'],
  ['/familyPresent', 'after'],
  ['/studentPresent', 'after'],
  ['/findings', 'after'],
  ['/agreement', 'after'],
  ['/requests', 'after'],
  ['/conduct', 'after'],
  ['/photoConsent', 'after'],
  ['/attachments', 'after'],
  ['/followUp', 'after'],
  ['/followUpPlan', 'after'],
];

/** The stage at which a place of the draft is filled in. */
export function stageOfPointer(pointer: string): FormStage {
  return PLACES.find(([place]) => isWithinPointer(pointer, place))?.[1] ?? 'before';
}

const POINTER_OF_FIELD: Readonly<Partial<Record<FieldRequirement['field'], string>>> = {
  reachable: '/safetyReport/reachable',
  returnReport: '/safetyReport/backAt',
};

/** The place of the draft that a requirement is about; a rule of conduct stands in the list `/conduct`. */
export function pointerOfRequirement({ field, part }: Pick<FieldRequirement, 'field' | 'part'>): string {
  if (field === 'findings' && part !== undefined) return `/findings/${part}`;
  return POINTER_OF_FIELD[field] ?? `/${field}`;
}
