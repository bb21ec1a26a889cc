import type { FieldFault } from '../fields/field-fault.js';
import type { FormValues } from '../fields/field-value.js';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A declared form was filled in without a fault, and its reader wants it sent. Sending is the host's part. */
export class FormSubmitEvent extends HomevisitEvent {
  /** The answers of the visible fields. They may be about a child: do not log them. */
  readonly answers: FormValues;
  /** Shows what the host's server found wrong, each beside its field. */
  readonly refuse: (faults: readonly FieldFault[]) => void;

  constructor(answers: FormValues, refuse: (faults: readonly FieldFault[]) => void) {
    super('hv-form-submit');
    this.answers = answers;
    this.refuse = refuse;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-form-submit': FormSubmitEvent;
  }
}
