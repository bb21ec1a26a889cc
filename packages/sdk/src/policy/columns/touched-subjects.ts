/** Whose verdicts a change of facts may have changed, by position in the columns. Families follow from students. */
export interface TouchedSubjects {
  readonly students: ReadonlySet<number>;
  readonly teachers: ReadonlySet<number>;
  readonly visits: ReadonlySet<number>;
}

/** Subjects that are being collected. */
export interface CollectedSubjects extends TouchedSubjects {
  readonly students: Set<number>;
  readonly teachers: Set<number>;
  readonly visits: Set<number>;
}

/** Nobody so far. */
export function collectSubjects(): CollectedSubjects {
  return { students: new Set(), teachers: new Set(), visits: new Set() };
}
