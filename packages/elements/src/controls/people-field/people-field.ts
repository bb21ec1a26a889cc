import { property } from '../../foundation/property.js';
import type { FieldChoice, FieldDefinition } from '../../fields/field-definition.js';
import type { FieldRow, FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from '../foundation/control-element.js';
import { listedChoices } from '../foundation/listed-choices.js';

/** One person of a list. */
export interface ListedPerson {
  readonly name: string;
  /** One of the values of {@link PeopleField.roles}; empty where no roles are asked. */
  readonly role: string;
}

/**
 * One row for each person: the name, and the role where roles are given. Rows are added and taken out by buttons. A form
 * gets the list as JSON under the control's name. Roles come as {@link roles}, or as `<option>` elements inside.
 *
 * @tag hv-people-field
 * @summary People, each with name and role, in any form.
 * @status experimental
 * @since 0.2
 *
 * @slot - `<option value="…">…</option>` for each role.
 * @event {InputEvent} input - The reader has changed the value.
 * @event {Event} change - The reader has settled on a value.
 * @csspart label - What is asked.
 * @csspart control - The native control, or each of them.
 * @csspart error - What is wrong.
 * @cssstate user-invalid - Something is wrong, and the reader sees it. Also `:--user-invalid` and `[data-state~='user-invalid']`.
 */
export class PeopleField extends ControlElement<readonly ListedPerson[]> {
  /** Roles that a person can have; goes before `<option>` elements. Without any, names alone are asked. */
  @property({ attribute: false }) roles: readonly FieldChoice[] = [];
  /** The list to begin with and to go back to by `form.reset()`, as JSON. */
  @property({ attribute: 'value', type: Array }) initialValue: readonly ListedPerson[] = [];
  /** The fewest people. */
  @property({ type: Number, attribute: 'min' }) minimum?: number | undefined;
  /** The most people. */
  @property({ type: Number, attribute: 'max' }) maximum?: number | undefined;
  /** What one of them is called, such as "Visitor". */
  @property({ attribute: 'row-text' }) rowText = '';

  protected override field(): FieldDefinition {
    const { minimum, maximum } = this;
    const { texts } = this.localize;
    const roles = listedChoices(this, this.roles);
    const role = {
      name: 'role',
      kind: 'choice',
      look: 'select',
      choices: roles,
      label: texts.role,
      required: true,
    } as const;
    const fields: readonly FieldDefinition[] = [
      { name: 'name', kind: 'text', label: texts.name, required: true },
      ...(roles.length > 0 ? [role] : []),
    ];
    return { name: '', label: '', kind: 'list', fields, minimum, maximum, rowText: this.rowText || texts.person };
  }

  protected override toCore(value: readonly ListedPerson[]): FieldValue {
    if (value.length === 0) return undefined;
    return value.map(({ name, role }): FieldRow => ({ name, role }));
  }

  protected override fromCore(value: FieldValue): readonly ListedPerson[] {
    const rows = (value ?? []) as readonly Partial<ListedPerson>[];
    return rows
      .map(({ name = '', role = '' }) => ({ name, role }))
      .filter(({ name, role }) => name !== '' || role !== '');
  }

  protected override defaultValue(): readonly ListedPerson[] {
    return this.initialValue;
  }

  protected override entry(value: readonly ListedPerson[]): FormEntry {
    const kept = JSON.stringify(value);
    return { submitted: value.length > 0 ? kept : null, kept };
  }

  protected override restored(kept: string): readonly ListedPerson[] {
    return JSON.parse(kept) as readonly ListedPerson[];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-people-field': PeopleField;
  }
}
