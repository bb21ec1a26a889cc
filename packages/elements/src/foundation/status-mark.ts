import type { VerdictStatus } from '@homevisit/sdk/policy';
import { html, type TemplateResult } from 'lit';

/** The tones of a status. Colour never says anything that words and shape do not say too. */
export type Tone = 'brand' | 'positive' | 'attention' | 'critical' | 'neutral';

const ring = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8';
const dash = 'M5 8h6';
const question = 'M6.2 6.4a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.1';

/** Tone and shape of each status; the shape is a path in a box of 16 by 16. */
const MARKS: Readonly<Record<VerdictStatus, readonly [Tone, string]>> = {
  met: ['positive', `${ring}M5.2 8.2l2 2 3.6-4`],
  open: ['brand', ring],
  'due-soon': ['attention', `${ring}M8 4.8V8l2.2 1.6`],
  overdue: ['critical', 'M8 1.9l6.5 11.7h-13zM8 6.4v3.2M8 11.6v.1'],
  breached: ['critical', `${ring}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`],
  exempt: ['neutral', ring + dash],
  'not-applicable': ['neutral', dash],
  declined: ['neutral', `${ring}M3.8 12.2l8.4-8.4`],
  unknown: ['attention', ring + question],
  undefined: ['neutral', question],
};

/** The tone of a status. */
export function toneOf(status: VerdictStatus): Tone {
  return MARKS[status][0];
}

/** The shape of a status; decoration beside words. */
export function statusMark(status: VerdictStatus): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${MARKS[status][1]} /></svg>`;
}
