import type { FormStage } from '@homevisit/sdk/visit';
import { html } from 'lit';
import type { FormView } from '../form-view.js';
import { conductSection, findingsSection, followUpSection, requestsSection, returnSection } from './after-sections.js';
import { reachableSection, timesSection } from './during-sections.js';
import { familySection } from './family-section.js';
import { modeSection } from './mode-section.js';
import { preparationSections } from './preparation-sections.js';
import { studentsSection } from './students-section.js';
import { visitorsSection } from './visitors-section.js';

/** The sections of one stage. */
export function stageContent(stage: FormStage, view: FormView): unknown {
  switch (stage) {
    case 'before':
      return html`${studentsSection(view)}${modeSection(view)}${visitorsSection(view)}${preparationSections(view)}`;
    case 'during':
      return html`${timesSection(view)}${familySection(view)}${reachableSection(view)}`;
    case 'after':
      return html`${findingsSection(view)}${requestsSection(view)}${conductSection(view)}${returnSection(view)}${followUpSection(view)}`;
  }
}
