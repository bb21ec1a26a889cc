import { createHash } from 'node:crypto';

/** Up to where a reader knows the board, and through which eyes. */
export interface BoardPosition {
  /** Number of the last event of the school that the reader knows. */
  readonly sequence: number;
  /** Digest of what the reader could see then. */
  readonly view: string;
}

/** A short digest of what decides what somebody sees. It says nothing to others. */
export function viewOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** A position as the id of an event. */
export function eventIdOf({ sequence, view }: BoardPosition): string {
  return `${sequence}.${view}`;
}

/** The position in a `Last-Event-ID`; `undefined` for anything else, of which the board is told whole. */
export function positionIn(lastEventId: string | null): BoardPosition | undefined {
  const [, sequence, view] = /^(\d{1,15})\.([0-9a-f]{12})$/.exec(lastEventId ?? '') ?? [];
  return sequence === undefined || view === undefined ? undefined : { sequence: Number(sequence), view };
}
