import type { VisitFault } from '@homevisit/sdk/visit';
import { html, nothing } from 'lit';
import { placeName } from './fault-summary.js';
import { checkbox } from '../fields/choice-field.js';
import { citationOf } from '../fields/reason.js';
import { labelOf } from '../messages/labels.js';
import type { StageView } from './stage-view.js';

function warningText(view: StageView, { pointer, code, values = {} }: VisitFault): string {
  const { texts, stageTexts } = view;
  const number = (name: string): number => Number(values[name]);
  switch (code) {
    case 'too-few':
      return stageTexts.tooFew(number('atLeast'), number('have'));
    case 'too-many':
      return stageTexts.tooMany(number('atMost'), number('have'));
    case 'role-missing':
      return stageTexts.roleMissing(labelOf(texts, 'roles', String(values['part'])));
    case 'after-start':
      return stageTexts.afterStart(stepName(view, pointer));
    case 'too-late':
      return stageTexts.tooLate(stepName(view, pointer));
    case 'outside-hours':
      return stageTexts.outsideHours(String(values['from']), String(values['to']));
    case 'day-not-allowed':
      return stageTexts.dayNotAllowed;
    case 'visit-too-short':
      return stageTexts.tooShort(number('atLeast'));
    case 'visit-too-long':
      return stageTexts.tooLong(number('atMost'));
    case 'outside-calendar':
      return stageTexts.outsideCalendar;
    case 'required':
      return stageTexts.notWritten(placeName(view, pointer));
    default:
      return stageTexts.notDone(placeName(view, pointer));
  }
}

/** The step that a moment belongs to: `/consent/givenAt` is when the family has agreed. */
function stepName(view: StageView, pointer: string): string {
  return placeName(view, pointer.slice(0, pointer.lastIndexOf('/')));
}

interface Line {
  readonly text: string;
  readonly source: string;
}

/** One line for each warning, and one for all the rules of conduct that the same clauses ask for. */
function linesOf(view: StageView): readonly Line[] {
  const lines: Line[] = [];
  const conduct = new Map<string, string[]>();
  for (const warning of view.core.warnings) {
    const source = (warning.clauses ?? []).map((id) => citationOf(view, id)).join(' ');
    if (warning.code !== 'not-attested') {
      lines.push({ text: warningText(view, warning), source });
      continue;
    }
    const label = labelOf(view.stageTexts, 'conduct', String(warning.values?.['part']));
    conduct.set(source, [...(conduct.get(source) ?? []), label]);
  }
  for (const [source, labels] of conduct) lines.push({ text: view.stageTexts.notAttested(labels), source });
  return lines;
}

/** What was not as the documents ask, to be confirmed and not to be talked away. */
export function warningPanel(view: StageView): unknown {
  const { core, stageTexts } = view;
  if (!core.attempted || core.faults.length > 0 || core.warnings.length === 0) return nothing;
  return html`<section class="warnings" aria-labelledby="warnings">
    <h3 id="warnings" tabindex="-1">${stageTexts.warningHeading}</h3>
    <p>${stageTexts.warningIntro}</p>
    <ul>
      ${linesOf(view).map(({ text, source }) => html`<li>${text} <span class="source">${source}</span></li>`)}
    </ul>
    ${checkbox({ label: stageTexts.confirm, checked: core.confirmed, tick: (yes) => core.confirm(yes) })}
  </section>`;
}
