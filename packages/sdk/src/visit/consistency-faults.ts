import { epochMillisecondsOf, type Instant } from '../calendar/instant.js';
import type { VisitDraft } from '../model/visit.js';
import { valueAt } from '../model/json-pointer.js';
import type { VisitFault, VisitFaultCode } from './visit-fault.js';

function repeated(values: readonly string[], pointerAt: (index: number) => string): VisitFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ pointer: pointerAt(index), code: 'duplicate' as const }] : [],
  );
}

const MOMENTS = [
  '/startedAt',
  '/endedAt',
  '/appointment/agreedAt',
  '/consent/givenAt',
  '/approval/approvedAt',
  '/safetyReport/reportedAt',
  '/safetyReport/backAt',
  '/photoConsent/askedAt',
] as const;

/** What contradicts itself, whatever any policy asks. Reads only members that have their shape. */
export function findConsistencyFaults(draft: Partial<VisitDraft>, now: Instant): VisitFault[] {
  const faults: VisitFault[] = [
    ...repeated(draft.studentIds ?? [], (index) => `/studentIds/${index}`),
    ...repeated(
      (draft.visitors ?? []).map((visitor) => visitor.personId),
      (index) => `/visitors/${index}/personId`,
    ),
    ...repeated(draft.followsUp ?? [], (index) => `/followsUp/${index}`),
    ...repeated(
      (draft.attachments ?? []).map((attachment) => attachment.id),
      (index) => `/attachments/${index}/id`,
    ),
  ];
  const momentAt = (pointer: string): number | undefined => {
    const moment = valueAt(draft, pointer) as Instant | undefined;
    return moment === undefined ? undefined : epochMillisecondsOf(moment);
  };
  const present = epochMillisecondsOf(now);
  const late = new Set<string>();
  for (const pointer of MOMENTS) {
    const moment = momentAt(pointer);
    if (moment === undefined || moment <= present) continue;
    late.add(pointer);
    faults.push({ pointer, code: 'in-future' });
  }
  const order = (earlier: string, later: string, blamed: string, code: VisitFaultCode): void => {
    const [first, second] = [momentAt(earlier), momentAt(later)];
    if (first === undefined || second === undefined || first <= second || late.has(blamed)) return;
    faults.push({ pointer: blamed, code });
  };
  order('/startedAt', '/endedAt', '/endedAt', 'before-start');
  order('/appointment/agreedAt', '/startedAt', '/appointment/agreedAt', 'after-start');
  order('/endedAt', '/safetyReport/backAt', '/safetyReport/backAt', 'before-end');
  if (draft.attachments?.some(({ kind }) => kind === 'photo') && draft.photoConsent?.answer !== 'given') {
    faults.push({ pointer: '/attachments', code: 'consent-missing' });
  }
  return faults;
}
