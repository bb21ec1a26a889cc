import type { ProblemCode } from '../problems/index.js';

/** Groups of operations, in the order in which documents show them. */
export const OPERATION_TAGS = {
  session: 'Who is signed in, and the documents that the school answers to.',
  roster: 'Classes, students and staff, as far as the caller may see them. The roster itself comes by imports.',
  imports: 'The roster as files of other systems say it.',
  verdicts: 'How students, families, classes, teachers and the school stand against the documents.',
  plans: 'Visits that are planned, and their course as a chain of events.',
  visits: 'Records of visits: filed once, never overwritten; a correction names its reason.',
  attachments: 'Photos of visits. A family’s refusal of photos is kept to.',
  requests: 'What families ask for, and what the school does about it.',
  facts: 'What clauses speak of and no visit record holds.',
  audit: 'Who has read or written whose data.',
  links:
    'Pictures and calendars for programs that cannot send a token: links that say nothing, end, and can be revoked.',
  family: 'What a family calls with its one-time link, which is bound to one visit.',
  operation: 'Whether the backend is up, and its own description.',
} as const;

/** A group of operations. */
export type OperationTag = keyof typeof OPERATION_TAGS;

/** What documents say about an operation beside its route and schemas. */
export interface OperationNote {
  readonly tag: OperationTag;
  /** One line, in both languages. */
  readonly summary: { readonly en: string; readonly 'zh-CN': string };
  /** What the summary does not say, in English. CommonMark. */
  readonly description?: string;
  /** Problems that are this operation's own; those that follow from its route and schemas are not repeated here. */
  readonly problems: readonly ProblemCode[];
}
