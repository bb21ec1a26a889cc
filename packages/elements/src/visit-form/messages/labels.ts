import type {
  ConductCode,
  VisitCircumstance,
  VisitDecline,
  VisitMode,
  VisitorRole,
  VisitTopic,
} from '@homevisit/sdk/model';
import type { Strength } from '@homevisit/sdk/policy';
import type { FormStage, ParticipantRelation, VisitFaultCode } from '@homevisit/sdk/visit';

/** How a family is asked for an appointment. */
export const APPOINTMENT_CHANNELS = ['phone', 'online', 'letter', 'in-person'] as const;
type AppointmentChannel = (typeof APPOINTMENT_CHANNELS)[number];

/** Ways in which a call can fail, as the form tells them apart. */
export type FailureKind =
  'network' | 'server' | 'unauthenticated' | 'forbidden' | 'conflict' | 'validation' | 'rate-limited' | 'other';

/** A name for every code that the form shows. */
export interface Labels {
  readonly modes: Readonly<Record<VisitMode, string>>;
  readonly circumstances: Readonly<Record<VisitCircumstance, string>>;
  readonly roles: Readonly<Record<VisitorRole, string>>;
  readonly channels: Readonly<Record<AppointmentChannel, string>>;
  readonly relations: Readonly<Record<ParticipantRelation, string>>;
  readonly topics: Readonly<Record<VisitTopic, string>>;
  readonly conduct: Readonly<Record<ConductCode, string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly reasons: Readonly<Record<VisitDecline['reason'], string>>;
  readonly stages: Readonly<Record<FormStage, string>>;
  readonly faults: Readonly<Record<VisitFaultCode, string>>;
  readonly failures: Readonly<Record<FailureKind, string>>;
}

/** Names codes by a table; a code that the kit does not know, such as a school's own role, stands for itself. */
export function labelOf(labels: Labels): (kind: keyof Labels, code: string) => string {
  return (kind, code) => (labels[kind] as Readonly<Record<string, string>>)[code] ?? code;
}
