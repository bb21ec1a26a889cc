import { STATUS_MARKS, type Tone } from '@homevisit/client/badge-picture/status-marks.js';
import type { VerdictStatus } from '@homevisit/sdk/policy';
import { html, type TemplateResult } from 'lit';

export type { Tone };

/** The tone of a status. */
export function toneOf(status: VerdictStatus): Tone {
  return STATUS_MARKS[status][0];
}

/** The shape of a status; decoration beside words. */
export function statusMark(status: VerdictStatus): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${STATUS_MARKS[status][1]} /></svg>`;
}
