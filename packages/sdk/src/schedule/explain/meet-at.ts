/** A time that somebody has between two other visits. */
export interface FreeTime {
  readonly person: number;
  /** When the part can begin: after the way there, and early enough for the way on. */
  readonly from: number;
  readonly to: number;
  /** Ticks on the way that it adds, and whether the person was at home all evening. */
  readonly detour: number;
  readonly isNewEvening: boolean;
}

/** One part: how long it takes and how far from the first it begins. */
export interface MeetingPart {
  readonly duration: number;
  readonly least: number;
  readonly most: number;
  readonly free: readonly FreeTime[];
}

/** People for all parts who fit together, with their times. */
export interface FoundTeam {
  readonly start: number;
  readonly times: readonly FreeTime[];
  readonly begins: readonly number[];
}

/**
 * The earliest moment of the windows, spans of the visit's beginning, at which these people can all be there. A later one
 * lets everybody begin later still, so if this one is too late all are.
 */
export function meetAt(
  parts: readonly MeetingPart[],
  times: readonly FreeTime[],
  windows: readonly (readonly [from: number, to: number])[],
  leastLength: number,
): FoundTeam | undefined {
  const ready = Math.max(...times.map(({ from }, part) => from - (parts[part]?.most ?? 0)));
  for (const [from, to] of windows) {
    const start = Math.max(from, ready);
    if (start > to) continue;
    const begins = times.map((time, part) => Math.max(time.from, start + (parts[part]?.least ?? 0)));
    const isInTime = times.every((time, part) => (begins[part] as number) <= time.to);
    const end = Math.max(...begins.map((begin, part) => begin + (parts[part]?.duration ?? 0)));
    if (isInTime && begins[0] === start && end <= to + leastLength) return { start, times, begins };
  }
  return undefined;
}
