/**
 * Tone and shape of each status, for the elements and for badges as pictures. It loads nothing: every badge on a page
 * carries it.
 *
 * @module
 */
import type { VerdictStatus } from '@homevisit/sdk/policy';

/** The tones of a status. Colour never says anything that words and shape do not say too. */
export type Tone = 'brand' | 'positive' | 'attention' | 'critical' | 'neutral';

const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8';
const DASH = 'M5 8h6';
const QUESTION = 'M6.2 6.4a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.1';

/** Tone and shape of each status; the shape is a path in a box of 16 by 16, alike in no other status. */
export const STATUS_MARKS: Readonly<Record<VerdictStatus, readonly [tone: Tone, shape: string]>> = {
  met: ['positive', `${RING}M5.2 8.2l2 2 3.6-4`],
  open: ['brand', RING],
  'due-soon': ['attention', `${RING}M8 4.8V8l2.2 1.6`],
  overdue: ['critical', 'M8 1.9l6.5 11.7h-13zM8 6.4v3.2M8 11.6v.1'],
  breached: ['critical', `${RING}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`],
  exempt: ['neutral', RING + DASH],
  'not-applicable': ['neutral', DASH],
  declined: ['neutral', `${RING}M3.8 12.2l8.4-8.4`],
  unknown: ['attention', RING + QUESTION],
  undefined: ['neutral', QUESTION],
};
