import { COURSE_TAPS, nextTap, POINTER_OF_TAP, type CourseTap } from '@homevisit/sdk/visit';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.js';
import { labelOf } from './messages/labels.js';

const REMOTE = ['phone', 'video', 'online-chat', 'letter'];

/** What a tap is called: a call begins and ends, nobody arrives at it. */
export function tapName(view: FormView, tap: CourseTap): string {
  const { core, texts } = view;
  if (REMOTE.includes(core.text('/mode'))) return tap === 'arrive' ? texts.tapBegin : texts.tapEnd;
  return labelOf(texts, 'taps', tap);
}

/**
 * Leaving, arriving, going, being back: one large button for what comes next, and what was tapped so far, each with the
 * way to where it can be typed over.
 */
export function courseBar(
  view: FormView,
  actions: { readonly tap: (tap: CourseTap) => void; readonly goToPlace: (pointer: string) => void },
): TemplateResult {
  const { core, texts } = view;
  const next = nextTap(core);
  const made = COURSE_TAPS.filter((tap) => core.value(POINTER_OF_TAP[tap]) !== undefined);
  return html`<section class="course" aria-label=${texts.course}>
    ${
      made.length > 0
        ? html`<ul class="made">
            ${made.map((tap) => {
              const pointer = POINTER_OF_TAP[tap];
              const { time } = core.moment(pointer);
              return html`<li>
                <button
                  class="made-tap"
                  type="button"
                  aria-label=${texts.correctTap(labelOf(texts, 'tapped', tap), time)}
                  @click=${() => actions.goToPlace(pointer)}
                >
                  <span class="hint">${labelOf(texts, 'tapped', tap)}</span><strong>${time}</strong>
                </button>
              </li>`;
            })}
          </ul>`
        : nothing
    }
    ${
      next === undefined
        ? nothing
        : html`<button id="course-tap" class="action tap" type="button" @click=${() => actions.tap(next)}>
            ${tapName(view, next)}
          </button>`
    }
    ${made.length === 0 ? html`<p class="hint">${texts.tapHint}</p>` : nothing}
  </section>`;
}
