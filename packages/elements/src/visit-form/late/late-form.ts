import type { FiledVisit } from '@homevisit/client';
import type { LitElement } from 'lit';
import { Localize } from '../../foundation/localize.js';
import type { FormScreen } from '../form-screen.js';
import type { Desk } from '../form-view.js';
import { DeclineDesk } from './decline-desk.js';
import { lateFormMessages } from './late-form.messages.js';
import { OutcomeDesk } from './outcome-desk.js';
import type { texts } from './messages/zh-CN.js';

/** What is not needed while a record is being written: a refusal, and what became of the record. One for each element. */
export class LateForm {
  readonly #screen: FormScreen;
  readonly #localize: Localize<typeof texts>;

  constructor(host: LitElement, screen: FormScreen) {
    this.#screen = screen;
    this.#localize = new Localize(host, lateFormMessages);
  }

  /** Settled when the texts are in the language of the element. */
  get ready(): Promise<void> | undefined {
    return this.#localize.ready;
  }

  /** Records that the family does not want a visit. */
  decline(back: () => void): Desk {
    return new DeclineDesk(this.#screen, () => this.#localize.texts, back);
  }

  /** Tells what became of a record. */
  outcome(filed: FiledVisit): Desk {
    return new OutcomeDesk(this.#screen, () => this.#localize.texts, filed);
  }
}
