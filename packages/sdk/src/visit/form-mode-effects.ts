import type { VisitCircumstance, VisitMode } from '../model/visit.js';
import type { VisitFormCore } from './form-core.js';
import { modeEffects, type ModeEffect } from './mode-effects.js';

/** What the mode chosen in a form means for the clauses that count visits; nothing until a mode is chosen. */
export function formModeEffects(core: VisitFormCore): readonly ModeEffect[] {
  const mode = core.value('/mode') as VisitMode | undefined;
  const circumstance = core.value('/circumstance') as VisitCircumstance | undefined;
  return mode ? modeEffects({ mode, circumstance }, core.setup.policies) : [];
}
