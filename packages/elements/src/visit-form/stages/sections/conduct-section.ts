import { html, nothing } from 'lit';
import { checkbox } from '../../fields/choice-field.js';
import { reasonButton, reasonPanel } from '../../fields/reason.js';
import { labelOf } from '../../messages/labels.js';
import type { StageView } from '../stage-view.js';

/**
 * What the visitor attests. Nothing is ticked beforehand and nothing has to be; who has read the list and kept all of
 * it says so with one tap below it.
 */
export function conductSection(view: StageView): unknown {
  const { core, stageTexts } = view;
  const asked = core.asked.flatMap(({ field, part, clauses }) =>
    field === 'conduct' && part !== undefined ? [{ part, clauses }] : [],
  );
  if (asked.length === 0) return nothing;
  const reasoned = {
    pointer: '/conduct',
    label: stageTexts.conduct,
    clauses: [...new Set(asked.flatMap((one) => one.clauses))],
  };
  const open = asked.filter(({ part }) => !core.holds('/conduct', part));
  const attestAll = (): void => {
    for (const { part } of open) core.setMember('/conduct', part, true);
    view.refresh('conduct');
  };
  return html`<div class="card" role="group" aria-labelledby="conduct" aria-describedby="conduct-hint">
    <h4 id="conduct" tabindex="-1">${stageTexts.conduct}</h4>
    <div class="field" data-pointer="/conduct">
      <div class="field-head">
        <p class="hint" id="conduct-hint">${stageTexts.conductHint}</p>
        ${reasonButton(view, reasoned)}
      </div>
      ${reasonPanel(view, reasoned)}
      <div class="choices wide">
        ${asked.map(({ part }) =>
          checkbox({
            label: labelOf(stageTexts, 'conduct', part),
            checked: core.holds('/conduct', part),
            tick: (attested) => core.setMember('/conduct', part, attested),
          }),
        )}
      </div>
      ${
        open.length > 1
          ? html`<button id="attest-all" class="action" type="button" @click=${attestAll}>
              ${stageTexts.attestAll}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
