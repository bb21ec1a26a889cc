import type { VerdictStatus } from '../../verdict-status.js';

/**
 * What is said of a subject at a glance, in one language: on a badge, in its picture and in the list of duties. It
 * stands apart from the explanations, because a badge must not load them for these few words.
 */
export interface GlancePhrases {
  readonly statuses: Readonly<Record<VerdictStatus, string>>;
  /** By when something has to be done. */
  readonly due: (when: string) => string;
  /** By when it had to be. */
  readonly wasDue: (when: string) => string;
  /** Of how many students of a class or a school a status holds. */
  readonly ofStudents: (status: string, count: number, students: number) => string;
}
