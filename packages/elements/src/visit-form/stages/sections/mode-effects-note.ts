import { formModeEffects, type ModeEffect } from '@homevisit/sdk/visit';
import { html, nothing, type TemplateResult } from 'lit';
import { citationOf } from '../../fields/reason.js';
import { labelOf } from '../../messages/labels.js';
import type { StageView } from '../stage-view.js';

interface EffectGroup {
  readonly heading: string;
  readonly clauses: readonly string[];
  readonly needsDeclaration: boolean;
}

/** Whom the document names as an exception, as far as it gives them a name. */
function branchTitles(view: StageView, { clause, branches }: ModeEffect): readonly string[] {
  const words = view.clauses[clause]?.words;
  return branches.flatMap((id) => words?.[`branch:${id}`]?.[view.locale] ?? []);
}

function headingOf(view: StageView, effect: ModeEffect): string {
  const { core, texts, stageTexts } = view;
  const mode = labelOf(texts, 'modes', core.text('/mode'));
  const circumstances = [...new Set(effect.exceptions.map((exception) => exception.circumstance))];
  if (effect.effect === 'counts-as')
    return stageTexts.countsAs(labelOf(texts, 'circumstances', core.text('/circumstance')));
  if (effect.effect === 'counts-for-some') return stageTexts.countsForSome(mode, branchTitles(view, effect));
  if (circumstances.length === 0) return stageTexts.notCounted(mode);
  return stageTexts.notCountedUnless(
    mode,
    circumstances.map((code) => labelOf(texts, 'circumstances', code)).join(' / '),
  );
}

function groupsOf(view: StageView): readonly EffectGroup[] {
  const groups = new Map<string, EffectGroup>();
  for (const effect of formModeEffects(view.core)) {
    // Clauses about how often a member of staff visits say nothing to the one who is filling in this record.
    if (effect.effect === 'counts' || effect.subject === 'teacher') continue;
    const heading = headingOf(view, effect);
    groups.set(heading, {
      heading,
      clauses: [...(groups.get(heading)?.clauses ?? []), effect.clause],
      needsDeclaration: effect.exceptions.some((exception) => exception.circumstance === 'emergency'),
    });
  }
  return [...groups.values()];
}

/** Which requirements the chosen mode does not answer, said while it can still be chosen otherwise. */
export function modeEffectsNote(view: StageView): TemplateResult {
  const groups = groupsOf(view);
  return html`<div class="note" role="status" ?hidden=${groups.length === 0}>
    ${groups.map(
      ({ heading, clauses, needsDeclaration }) => html`
        <p>${heading}</p>
        <ul>
          ${clauses.map((id) => html`<li>${view.clauses[id]?.title[view.locale] ?? id} <span class="source">${citationOf(view, id)}</span></li>`)}
        </ul>
        ${needsDeclaration ? html`<p class="source">${view.stageTexts.declaredEmergency}</p>` : nothing}
      `,
    )}
  </div>`;
}
