import { property } from '../../foundation/property.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import type { FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from '../foundation/control-element.js';

/**
 * A native control for files. With a `consent` text nothing can be chosen before the reader has ticked it, and it is
 * never ticked beforehand; unticking takes the photos out. The files are handed on as they are: what photos tell beside
 * their picture is removed by whoever uploads them.
 *
 * @tag hv-photo-field
 * @summary Photos, chosen only after consent, in any form.
 * @status experimental
 * @since 0.2
 *
 * @event {InputEvent} input - The reader has changed the value.
 * @event {Event} change - The reader has settled on a value.
 * @csspart label - What is asked.
 * @csspart control - The native control, or each of them.
 * @csspart error - What is wrong.
 * @cssstate user-invalid - Something is wrong, and the reader sees it. Also `:--user-invalid` and `[data-state~='user-invalid']`.
 */
export class PhotoField extends ControlElement<readonly File[]> {
  /** What is consented to; empty where no consent is asked for here. */
  @property() consent = '';
  /** Kinds of files, as in HTML. */
  @property() accept = 'image/*';
  /** The most files. */
  @property({ type: Number, attribute: 'max' }) maximum = 1;
  /** The most bytes of one file. */
  @property({ type: Number, attribute: 'max-size' }) maximumSize?: number | undefined;

  protected override field(): FieldDefinition {
    const { accept, maximum, maximumSize } = this;
    const consent = this.consent === '' ? undefined : this.consent;
    return { name: '', label: '', kind: 'file', accept, maximum, maximumSize, consent };
  }

  protected override toCore(value: readonly File[]): FieldValue {
    return value.length > 0 ? value : undefined;
  }

  protected override fromCore(value: FieldValue): readonly File[] {
    return (value ?? []) as readonly File[];
  }

  protected override defaultValue(): readonly File[] {
    return [];
  }

  protected override entry(value: readonly File[]): FormEntry {
    // Files are not kept by the browser: consent is asked anew on another visit of the page.
    if (value.length === 0 || this.name === '') return { submitted: null, kept: null };
    const submitted = new FormData();
    for (const file of value) submitted.append(this.name, file);
    return { submitted, kept: null };
  }

  protected override restored(): readonly File[] {
    return [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-photo-field': PhotoField;
  }
}
