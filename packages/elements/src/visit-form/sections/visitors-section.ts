import { VISITOR_ROLES, type Visitor } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { errorMessage } from '../fields/field-frame.js';
import { fieldId } from '../fields/field-id.js';
import { reasonButton, reasonPanel } from '../fields/reason.js';
import { usualRole } from '../filing/usual-role.js';
import type { FormView } from '../form-view.js';
import { section } from './section.js';
import { labelOf } from '../messages/labels.js';

const COLLEAGUE = 'colleague';

function visitorsOf(view: FormView): readonly Visitor[] {
  return (view.core.value('/visitors') ?? []) as readonly Visitor[];
}

function visitorRow(view: FormView, visitor: Visitor, index: number): TemplateResult {
  const { core, texts, staff } = view;
  const pointer = `/visitors/${index}`;
  const name = staff.find((person) => person.id === visitor.personId)?.displayName ?? visitor.personId;
  const remove = (): void => {
    core.set(pointer, undefined);
    view.refresh(COLLEAGUE);
  };
  return html`<li class="visitor" data-pointer=${pointer}>
    <span class="person">${name}</span>
    <label class="visually-hidden" for=${fieldId(`${pointer}/role`)}>${texts.roleOf(name)}</label>
    <select
      id=${fieldId(`${pointer}/role`)}
      class="control"
      @change=${(event: Event) => core.set(`${pointer}/role`, (event.target as HTMLSelectElement).value)}
    >
      ${VISITOR_ROLES.map(
        (role) =>
          html`<option value=${role} ?selected=${visitor.role === role}>${labelOf(texts, 'roles', role)}</option>`,
      )}
    </select>
    <button class="action quiet" type="button" aria-label=${texts.removeVisitor(name)} @click=${remove}>
      ${texts.remove}
    </button>
  </li>`;
}

function addColleague(view: FormView, event: Event): void {
  const row = (event.currentTarget as HTMLElement).closest('.add');
  const select = row?.querySelector('select');
  const colleague = view.staff.find((person) => person.id === select?.value);
  if (!select || !colleague) {
    select?.focus();
    return;
  }
  const pointer = `/visitors/${visitorsOf(view).length}`;
  view.core.set(pointer, { personId: colleague.id, role: usualRole(colleague.roles) });
  view.refresh(fieldId(`${pointer}/role`));
}

/** Who went. Whoever fills in the form is there from the beginning. */
export function visitorsSection(view: FormView): TemplateResult {
  const { core, texts, staff } = view;
  const visitors = visitorsOf(view);
  const others = staff.filter((person) => !visitors.some((visitor) => visitor.personId === person.id));
  const asked = core.askedOf('visitors');
  const reasoned = { pointer: '/visitors', label: texts.visitors, clauses: asked?.clauses ?? [] };
  return section(
    'visitors',
    texts.visitors,
    html`<div class="field" data-pointer="/visitors">
      ${
        asked === undefined
          ? nothing
          : html`<div class="field-head">
              <p class="hint">
                ${texts.askedVisitors(
                  asked.atLeast,
                  asked.atMost,
                  (asked.including ?? []).map((role) => labelOf(texts, 'roles', role)),
                )}
              </p>
              ${reasonButton(view, reasoned)}
            </div>`
      }
      ${reasonPanel(view, reasoned)}
      <ul class="visitors">
        ${visitors.map((visitor, index) => visitorRow(view, visitor, index))}
      </ul>
      ${errorMessage(view, '/visitors', true)}
      <div class="add">
        <label class="label" for=${COLLEAGUE}>${texts.colleague}</label>
        <select id=${COLLEAGUE} class="control">
          <option value="">${texts.chooseColleague}</option>
          ${others.map((person) => html`<option value=${person.id}>${person.displayName}</option>`)}
        </select>
        <button class="action" type="button" @click=${(event: Event) => addColleague(view, event)}>
          ${texts.addColleague}
        </button>
      </div>
    </div>`,
  );
}
