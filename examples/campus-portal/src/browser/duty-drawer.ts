import { pagePart } from './page-part.js';

/** The list of what the teacher owes, above the class list. It is fetched when it is first opened. */
export class DutyDrawer {
  readonly #place = pagePart('duties-place', HTMLDivElement);
  readonly #onFault: () => void;
  #classId = '';

  constructor(onFault: () => void) {
    this.#onFault = onFault;
    const details = pagePart('duties', HTMLDetailsElement);
    details.addEventListener('toggle', () => {
      if (details.open) this.#show().catch(this.#onFault);
    });
  }

  /** Shows the duties towards another class. */
  choose(classId: string): void {
    this.#classId = classId;
    const list = this.#place.querySelector('hv-duty-list');
    if (list) list.classId = classId;
  }

  async #show(): Promise<void> {
    await import('@homevisit/elements/hv-duty-list.js');
    if (this.#place.firstChild) return;
    const list = document.createElement('hv-duty-list');
    list.classId = this.#classId;
    this.#place.append(list);
  }
}
