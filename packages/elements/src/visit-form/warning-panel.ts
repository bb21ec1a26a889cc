import type { VisitFault } from '@homevisit/sdk/visit';
import { html, nothing } from 'lit';
import { placeName } from './fault-summary.js';
import { checkbox } from './fields/choice-field.js';
import { citationOf } from './fields/reason.js';
import type { FormView } from './form-view.js';
import { labelOf } from './messages/labels.js';

function warningText(view: FormView, { pointer, code, values }: VisitFault): string {
  const { texts } = view;
  switch (code) {
    case 'too-few':
      return texts.tooFew(Number(values?.['atLeast']), Number(values?.['have']));
    case 'after-start':
      return texts.lateReport;
    case 'not-attested':
      return texts.notAttested(labelOf(texts, 'conduct', String(values?.['part'])));
    case 'required':
      return texts.notWritten(placeName(view, pointer));
    default:
      return texts.notDone(placeName(view, pointer));
  }
}

/** What was not as the documents ask, to be confirmed and not to be talked away. */
export function warningPanel(view: FormView): unknown {
  const { core, texts } = view;
  if (!core.attempted || core.faults.length > 0 || core.warnings.length === 0) return nothing;
  return html`<section class="warnings" aria-labelledby="warnings">
    <h3 id="warnings" tabindex="-1">${texts.warningHeading}</h3>
    <p>${texts.warningIntro}</p>
    <ul>
      ${core.warnings.map(
        (warning) =>
          html`<li>
            ${warningText(view, warning)}
            <span class="source">${(warning.clauses ?? []).map((id) => citationOf(view, id)).join(' ')}</span>
          </li>`,
      )}
    </ul>
    ${checkbox({ label: texts.confirm, checked: core.confirmed, tick: (yes) => core.confirm(yes) })}
  </section>`;
}
