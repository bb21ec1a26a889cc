import type { Locale } from '@homevisit/sdk/model';
import type { Conversation } from './conversation.js';
import type { SchoolUnderTest } from './school-under-test.js';

/** What a check is about; the way out of a failure is said for each. */
export const SUBJECTS = [
  'callers',
  'answers',
  'writes',
  'versions',
  'pages',
  'isolation',
  'demands',
  'measures',
  'plans',
  'imports',
  'agreements',
  'families',
  'attachments',
  'access',
  'links',
  'webhooks',
] as const;
/** What a check is about. */
export type Subject = (typeof SUBJECTS)[number];

/** Something that every implementation of the contract must do. */
export interface Check {
  /** Stable: subject and name. */
  readonly id: `${Subject}.${string}`;
  /** Clause that is proved. */
  readonly clause: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** True for what can be seen only where webhooks reach the kit. */
  readonly needsReceiver?: true;
  /** @throws {Unmet} where the implementation does something else. */
  run(conversation: Conversation, school: SchoolUnderTest): Promise<void>;
}

/** A title in the three languages. */
export function titled(simplified: string, traditional: string, english: string): Check['title'] {
  return { 'zh-CN': simplified, 'zh-Hant': traditional, en: english };
}
