import type { Fix } from '@homevisit/sdk/schedule';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardParts } from './board-parts.js';

/** The smallest fixes are the first; more would be a list to read and not an answer. */
const MOST_FIXES = 3;

function fixEntry(id: string, fix: Fix, { words, texts, actions }: BoardParts): TemplateResult {
  const { changes, slot } = fix;
  return html`<li>
    <p>
      ${texts.clauses(changes.map((change) => words.change(change)))} →
      ${texts.fixSlot(words.day(slot.date), words.span(slot))}
    </p>
    <button class="action" type="button" data-action="fix" @click=${() => actions.applyFix(id, fix)}>
      ${texts.applyFix}
    </button>
  </li>`;
}

function whyPart(id: string, parts: BoardParts): TemplateResult | typeof nothing {
  const { session, words, texts, opened } = parts;
  const found = opened.has(id) ? session.reasonsOf(id) : undefined;
  if (!found) return nothing;
  const binding = found.reasons.filter(({ isBinding, evenings }) => isBinding && evenings === 0);
  return html`<div class="why">
    <p>${texts[`verdict-of-${found.verdict}`]}</p>
    <ul class="binding">
      ${binding.map((reason) => html`<li>${words.reason(reason)}</li>`)}
    </ul>
    ${
      found.fixes.length === 0
        ? html`<p class="muted">${texts.noFixes}</p>`
        : html`<p>${texts.fixes}</p>
            <ul class="fixes">
              ${found.fixes.slice(0, MOST_FIXES).map((fix) => fixEntry(id, fix, parts))}
            </ul>`
    }
  </div>`;
}

/** Visits without a place: why, and what would give them one. */
export function unplacedList(parts: BoardParts): TemplateResult | typeof nothing {
  const { plan, words, texts, actions, opened } = parts;
  if (plan.unplaced.length === 0) return nothing;
  const open = (id: string) => (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) actions.openReasons(id);
  };
  return html`<section class="unplaced" part="unplaced" aria-labelledby="unplaced-title">
    <h3 id="unplaced-title" tabindex="-1">${texts.unplacedTitle(plan.unplaced.length)}</h3>
    <ul>
      ${repeat(
        plan.unplaced,
        (id) => id,
        (id) =>
          html`<li class="homeless" data-unplaced=${id}>
            <p class="families">${words.families(id)}</p>
            <details ?open=${opened.has(id)} @toggle=${open(id)}>
              <summary>${texts.why}</summary>
              ${whyPart(id, parts)}
            </details>
            <button class="action" type="button" data-visit=${id} @click=${() => actions.pick(id)}>
              ${texts.choose}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
