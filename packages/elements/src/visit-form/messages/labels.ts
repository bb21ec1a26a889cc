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
import type { CourseTap, FormStage, ParticipantRelation, VisitFaultCode } from '@homevisit/sdk/visit';

/** Ways in which a call can fail, as the form tells them apart. */
export type FailureKind =
  'network' | 'server' | 'unauthenticated' | 'forbidden' | 'conflict' | 'validation' | 'rate-limited' | 'other';

/** What earlier visits leave to be seen to. */
export type OpenPointKind = 'request' | 'follow-up' | 'agreement';

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
  readonly strengths: Strength;
  readonly stages: FormStage;
  /** What a button says that makes a tap. */
  readonly taps: CourseTap;
  /** What a tap was about, beside its time. */
  readonly tapped: CourseTap;
  readonly faults: Exclude<VisitFaultCode, WarningCode>;
  readonly failures: FailureKind;
}
/** Codes that the form shows by name during and after a visit, by kind. */
interface StageCodes {
  readonly channels: AppointmentChannel;
  readonly relations: ParticipantRelation;
  readonly topics: VisitTopic;
  readonly conduct: ConductCode;
  readonly points: OpenPointKind;
}
/** A kind of code that has names. */
export type LabelKind = keyof LabelledCodes | keyof StageCodes;

/** A name for every code, each under a key of its own such as `modes.home`, so that a vendor can replace one. */
export type FormLabels = {
  readonly [Kind in keyof LabelledCodes as `${Kind}.${LabelledCodes[Kind]}`]: string;
};
/** The same for the codes that are shown during and after a visit. */
export type StageLabels = {
  readonly [Kind in keyof StageCodes as `${Kind}.${StageCodes[Kind]}`]: string;
};
/** A name for every reason of a refusal. */
export type ReasonLabels = { readonly [Reason in DeclineReason as `reasons.${Reason}`]: string };

/** The name of a code. One that the kit does not know, such as a school's own role, stands for itself. */
export function labelOf(texts: FormLabels | StageLabels, kind: LabelKind, code: string): string {
  return (texts as Readonly<Record<string, string>>)[`${kind}.${code}`] ?? code;
}
