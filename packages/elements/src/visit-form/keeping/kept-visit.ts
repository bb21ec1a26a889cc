import type { FormSnapshot } from '@homevisit/sdk/visit';

/** The entry of the outbox that a record becomes. */
export interface FilingNote {
  /**
   * Given with the first change. Whoever hands the record over, in whatever tab and however often, does so under the same
   * id, and it is in the outbox once.
   */
  readonly entryId: string;
  /** True once the outbox has it. */
  readonly handedOver?: true;
}

/** What is kept of one record while it is written, and until the server has it. */
export interface KeptVisit extends FilingNote {
  readonly format: 'homevisit-visit-form/1';
  readonly snapshot: FormSnapshot;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSnapshot(value: unknown): value is FormSnapshot {
  if (!isRecord(value)) return false;
  const { version, draft, moments, aside, stage } = value as { readonly [Name in keyof FormSnapshot]?: unknown };
  if (version !== 1 || !isRecord(draft) || !isRecord(moments) || !isRecord(aside)) return false;
  const { talkedAbout }: { readonly talkedAbout?: unknown } = aside;
  const { typed }: { readonly typed?: unknown } = moments;
  return typeof stage === 'string' && isRecord(typed) && Array.isArray(talkedAbout);
}

/** Reads what a draft holds; `undefined` for what this version of the form does not understand. */
export function readKeptVisit(value: unknown): KeptVisit | undefined {
  if (!isRecord(value)) return undefined;
  const { format, snapshot, entryId } = value as { readonly [Name in keyof KeptVisit]?: unknown };
  const understood = format === 'homevisit-visit-form/1' && isSnapshot(snapshot);
  // Every field has just been looked at.
  return understood && typeof entryId === 'string' ? (value as unknown as KeptVisit) : undefined;
}

/** What somebody has filled in, apart from where they look at the moment: by it a change is told. */
export function contentOf({ draft, moments, aside }: FormSnapshot): string {
  return JSON.stringify([draft, moments, aside]);
}
