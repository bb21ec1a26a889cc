import { SHORT_TEXT_LIMIT } from '@homevisit/sdk/model';
import type { TemplateResult } from 'lit';
import { textField } from '../fields/text-field.js';
import type { FormView } from '../form-view.js';
import { section } from './section.js';

/** What the visit is for, in a line. */
export function purposeSection(view: FormView): TemplateResult {
  const { texts } = view;
  return section(
    'purpose',
    texts.purposeHeading,
    textField(view, { pointer: '/purpose', label: texts.purpose, maximum: SHORT_TEXT_LIMIT }),
  );
}
