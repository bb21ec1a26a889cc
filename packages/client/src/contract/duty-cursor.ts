import { isInstant, type Instant } from '@homevisit/sdk/calendar';

/** Where a page of duties begins. The moment stays the same from page to page, so that nothing moves between them. */
export interface DutyCursor {
  readonly start: number;
  readonly asOf: Instant;
}

/** A cursor as text, which callers give back as it is. */
export function writeDutyCursor({ start, asOf }: DutyCursor): string {
  return `${start}~${asOf}`;
}

/** What a cursor says; `undefined` for a text that is none. */
export function readDutyCursor(text: string): DutyCursor | undefined {
  const [, start, asOf] = /^(\d{1,7})~(.{20,40})$/.exec(text) ?? [];
  return isInstant(asOf) ? { start: Number(start), asOf } : undefined;
}
