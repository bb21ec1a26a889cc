import { html, nothing } from 'lit';
import { checkField } from '../../fields/choice-field.js';
import { reasonButton, reasonPanel } from '../../fields/reason.js';
import { timeField } from '../../fields/time-field.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';

/** Whether the visitor could be reached on the way; part of the report that was made before leaving. */
export function reachableSection(view: StageView): unknown {
  const { core, texts, stageTexts } = view;
  const asked = core.askedOf('reachable');
  if (!asked) return nothing;
  const pointer = '/safetyReport/reachable';
  const reasoned = { pointer, label: stageTexts.reachable, clauses: asked.clauses };
  return section(
    'reachable',
    texts.safetyHeading,
    core.value('/safetyReport') === undefined
      ? html`<p class="hint">${stageTexts.needsReport}</p>`
      : html`<div class="field-head">
            ${checkField(view, {
              pointer,
              label: stageTexts.reachable,
              checked: core.value(pointer) === true,
              tick: (reachable) => core.set(pointer, reachable),
            })}
            ${reasonButton(view, reasoned)}
          </div>
          ${reasonPanel(view, reasoned)}`,
  );
}

/** That the school was told of the safe return; part of the report that was made before leaving. */
export function returnSection(view: StageView): unknown {
  const { core, stageTexts } = view;
  const asked = core.askedOf('returnReport');
  if (!asked) return nothing;
  return section(
    'return',
    stageTexts.returnHeading,
    core.value('/safetyReport') === undefined
      ? html`<p class="hint">${stageTexts.needsReport}</p>`
      : timeField(view, { pointer: '/safetyReport/backAt', label: stageTexts.backAt, asked }),
  );
}
