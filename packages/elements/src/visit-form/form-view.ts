import type { HomevisitClient, Session, StaffSummary, StudentSummary } from '@homevisit/client';
import type { Locale } from '@homevisit/sdk/model';
import type { ClauseDigest } from '@homevisit/sdk/policy';
import type { VisitFormCore } from '@homevisit/sdk/visit';
import type { LaterSections } from './stages/later-sections.js';
import type { VisitFormMessages } from './messages/zh-CN.js';

/** What the form is about: fetched once for each student. */
export interface FormMaterial {
  readonly core: VisitFormCore;
  readonly session: Session;
  readonly student: StudentSummary;
  readonly staff: readonly StaffSummary[];
  /** By qualified clause id. */
  readonly clauses: Readonly<Record<string, ClauseDigest>>;
}

/** Lets somebody take or choose photos; none where they turn back. */
export type PickPhoto = () => Promise<readonly Blob[]>;

/** A picture that takes the place of the form. Its code is fetched when it is needed, or in a quiet moment before. */
export interface Desk {
  render(view: FormView): unknown;
}

/** What a section of the form renders from. Sections keep no state of their own. */
export interface FormView extends FormMaterial {
  readonly texts: VisitFormMessages;
  /** Language of {@link texts}, as a BCP 47 tag. */
  readonly language: string;
  /** Language of texts that come with the policies. */
  readonly locale: Locale;
  /** IANA name of the school's time zone. */
  readonly timeZone: string;
  /** Address of the page with the family's feedback; empty where there is none. */
  readonly feedbackPage: string;
  /** One stage at a time, on a phone or in a narrow column. */
  readonly narrow: boolean;
  /** The later stages, once they are there. */
  readonly part: LaterSections | undefined;
  /** Whom the sections ask for what only some forms need. */
  readonly client: () => HomevisitClient | undefined;
  /** The host's own way to photos, such as the camera of its app. */
  readonly pickPhoto: PickPhoto | undefined;
  /** Fields whose "why" is open, by pointer. */
  readonly openReasons: ReadonlySet<string>;
  toggleReason(pointer: string): void;
  /** Renders again after a change that the core does not know of, and then moves the focus, where one is named. */
  readonly refresh: (focus?: string) => void;
}
