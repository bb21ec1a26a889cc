import { valueAt } from '../model/json-pointer.js';
import type { VisitDraft } from '../model/visit.js';
import type { CheckVisitContext } from './compose-check.js';
import { momentAt, type TypedMoments } from './form-moments.js';
import type { VisitFormSetup } from './form-setup.js';
import type { VisitFault } from './visit-fault.js';

/** What is wrong with a form as it stands, what is worth a second look, and the record where nothing is wrong. */
export interface FormFindings {
  readonly faults: readonly VisitFault[];
  readonly warnings: readonly VisitFault[];
  readonly draft?: VisitDraft;
}

/** A school of which only the clock is known has no school years, so none that a visit could lie outside of. */
function contextOf({
  now,
  timeZone,
  timing,
  calendar = { timeZone, schoolYears: [] },
}: VisitFormSetup): CheckVisitContext {
  return { now: now(), calendar, timing };
}

/** Checks what stands in a form. A moment of which a part is missing has a fault of its own, and no other. */
export function findInForm(
  setup: VisitFormSetup,
  draft: Readonly<Record<string, unknown>>,
  moments: TypedMoments,
): FormFindings {
  const checked = setup.check(draft, setup.policies, contextOf(setup));
  const undated = Object.keys(moments.typed).filter(
    (pointer) => momentAt(moments, pointer).time !== '' && valueAt(draft, pointer) === undefined,
  );
  const faults = [
    ...(checked.ok ? [] : checked.faults.filter((fault) => !undated.includes(fault.pointer))),
    ...undated.map((pointer): VisitFault => ({ pointer, code: 'incomplete' })),
  ];
  return { faults, warnings: checked.warnings, ...(checked.ok && faults.length === 0 && { draft: checked.draft }) };
}

/** What is not there yet. Until a mode is chosen, measured by what a visit in the home would need. */
export function openInForm(
  setup: VisitFormSetup,
  draft: Readonly<Record<string, unknown>>,
  { faults, warnings }: FormFindings,
): readonly VisitFault[] {
  if (draft['mode'] !== undefined) return [...faults, ...warnings];
  const checked = setup.check({ ...draft, mode: 'home' }, setup.policies, contextOf(setup));
  return [...faults, ...(checked.ok ? [] : checked.faults), ...checked.warnings];
}
