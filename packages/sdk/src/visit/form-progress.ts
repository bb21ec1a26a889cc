import type { FieldRequirement } from '../policy/requirement.js';
import { pointerOfRequirement, stageOfPointer, type FormStage } from './form-stages.js';
import { isWithinPointer } from '../model/json-pointer.js';
import { weightOf } from './policy-faults.js';
import type { VisitFault, VisitFaultCode } from './visit-fault.js';

/** How much of what a stage asks for is there. */
export interface StageProgress {
  readonly asked: number;
  readonly answered: number;
}

interface Item {
  readonly pointer: string;
  readonly part?: string | undefined;
}

/** Members that every record has, whatever the policies ask. */
const ALWAYS_ASKED: readonly Item[] = [
  { pointer: '/mode' },
  { pointer: '/visitors' },
  { pointer: '/startedAt' },
  { pointer: '/endedAt' },
];

/** Said of something that is there: it was filled in, and was as it was. */
const SAID_OF_WHAT_IS_THERE: readonly VisitFaultCode[] = [
  'too-many',
  'too-late',
  'after-start',
  'outside-hours',
  'day-not-allowed',
  'visit-too-short',
  'visit-too-long',
  'outside-calendar',
];

function concerns(fault: VisitFault, item: Item): boolean {
  if (!isWithinPointer(fault.pointer, item.pointer)) return false;
  return item.pointer !== '/conduct' || fault.values?.['part'] === item.part;
}

/** Counts what a stage asks for and what of it is there. Wishes that do not bind are not counted. */
export function progressOf(
  stage: FormStage,
  asked: readonly FieldRequirement[],
  open: readonly VisitFault[],
): StageProgress {
  const wanted = asked
    .filter((one) => weightOf(one.strength) !== 'welcome' && !one.conditional)
    .map((one): Item => ({ pointer: pointerOfRequirement(one), part: one.part }))
    .filter((item) => !ALWAYS_ASKED.some((always) => always.pointer === item.pointer));
  const items = [...ALWAYS_ASKED, ...wanted].filter((item) => stageOfPointer(item.pointer) === stage);
  const lacking = open.filter((fault) => !SAID_OF_WHAT_IS_THERE.includes(fault.code));
  const answered = items.filter((item) => !lacking.some((fault) => concerns(fault, item)));
  return { asked: items.length, answered: answered.length };
}
