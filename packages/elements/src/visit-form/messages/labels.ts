import type {
  AppointmentChannel,
  ConductCode,
  DeclineReason,
  VisitCircumstance,
  VisitMode,
  VisitorRole,
  VisitTopic,
} from '@homevisit/sdk/model';
import type { Strength } from '@homevisit/sdk/policy';
import type { FormStage, ParticipantRelation, VisitFaultCode } from '@homevisit/sdk/visit';

/** Ways in which a call can fail, as the form tells them apart. */
export type FailureKind =
  'network' | 'server' | 'unauthenticated' | 'forbidden' | 'conflict' | 'validation' | 'rate-limited' | 'other';

/** Codes that only ever warn; the form says them in sentences of their own. */
type WarningCode =
  | 'too-many'
  | 'role-missing'
  | 'too-late'
  | 'outside-hours'
  | 'day-not-allowed'
  | 'visit-too-short'
  | 'visit-too-long'
  | 'outside-calendar';

/** Codes that the form shows by name, by kind. */
interface LabelledCodes {
  readonly modes: VisitMode;
  readonly circumstances: VisitCircumstance;
  readonly roles: VisitorRole;
  readonly channels: AppointmentChannel;
  readonly relations: ParticipantRelation;
  readonly topics: VisitTopic;
  readonly conduct: ConductCode;
  readonly strengths: Strength;
  readonly stages: FormStage;
  readonly faults: Exclude<VisitFaultCode, WarningCode>;
  readonly failures: FailureKind;
}
/** A kind of code that has names. */
export type LabelKind = keyof LabelledCodes;

/** A name for every code, each under a key of its own such as `modes.home`, so that a vendor can replace one. */
export type FormLabels = {
  readonly [Kind in LabelKind as `${Kind}.${LabelledCodes[Kind]}`]: string;
};
/** A name for every reason of a refusal. */
export type ReasonLabels = { readonly [Reason in DeclineReason as `reasons.${Reason}`]: string };

/** The name of a code. One that the kit does not know, such as a school's own role, stands for itself. */
export function labelOf(texts: FormLabels, kind: LabelKind, code: string): string {
  return (texts as Readonly<Record<string, string>>)[`${kind}.${code}`] ?? code;
}
