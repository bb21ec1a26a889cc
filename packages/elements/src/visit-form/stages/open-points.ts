import type { OpenPoint } from '@homevisit/client';
import type { VisitFormCore } from '@homevisit/sdk/visit';
import { html, nothing } from 'lit';
import { formatDate } from '../../foundation/format-date.js';
import { labelOf } from '../messages/labels.js';
import type { StageView } from './stage-view.js';

/** What a point is about, with the day it is due. */
export function pointText({ stageTexts, language }: StageView, point: OpenPoint): string {
  const due = point.dueOn ? stageTexts.pointUntil(formatDate(point.dueOn, language, 'day')) : '';
  const text = `${labelOf(stageTexts, 'points', point.kind)}：${point.text}`;
  return due ? `${text}（${due}）` : text;
}

/** What earlier visits to a student have left to be seen to: fetched once for each form. */
export class OpenPoints {
  readonly #points = new WeakMap<VisitFormCore, readonly OpenPoint[]>();

  /** The points as far as they are known; without a connection none, and the form asks nobody to wait for them. */
  of(view: StageView): readonly OpenPoint[] {
    if (!this.#points.has(view.core)) void this.#fetch(view);
    return this.#points.get(view.core) ?? [];
  }

  async #fetch({ core, student, client, refresh }: StageView): Promise<void> {
    this.#points.set(core, []);
    try {
      this.#points.set(core, (await client()?.listOpenPoints(student.id)) ?? []);
      refresh();
    } catch {
      // An outline can be written without them; the next form asks again.
    }
  }

  /** The points beside the outline, each a line that one tap writes into it. */
  section(view: StageView): unknown {
    const { core, stageTexts } = view;
    const points = this.of(view);
    if (points.length === 0) return nothing;
    const outline = core.text('/outline');
    const lines = points.map((point) => pointText(view, point));
    const missing = lines.filter((line) => !outline.includes(line));
    const write = (): void => core.set('/outline', [...(outline ? [outline] : []), ...missing].join('\n'));
    return html`<div class="note plain" role="group" aria-label=${stageTexts.openPoints}>
      <p class="label">${stageTexts.openPoints}</p>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${
        missing.length > 0
          ? html`<button class="action" type="button" @click=${write}>${stageTexts.toOutline}</button>`
          : html`<p class="hint" role="status">${stageTexts.inOutline}</p>`
      }
    </div>`;
  }
}
