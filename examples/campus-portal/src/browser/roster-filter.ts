import type { StudentSummary } from '@homevisit/client';
import type { VerdictStatus } from '@homevisit/sdk/policy';
import { phrases } from '@homevisit/sdk/policy/phrases/zh-CN.js';
import { STATUS_ORDER } from '@homevisit/sdk/policy/summarise.js';
import { createElement } from './create-element.js';
import { pagePart } from './page-part.js';

/** The name and status fields above the list. */
export class RosterFilter {
  readonly #name = pagePart('name-filter', HTMLInputElement);
  readonly #status = pagePart('status-filter', HTMLSelectElement);

  constructor(onChange: () => void) {
    const form = pagePart('roster-filter', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#name.addEventListener('input', onChange);
    this.#status.addEventListener('change', onChange);
  }

  matches(student: StudentSummary, status: VerdictStatus | undefined): boolean {
    const name = this.#name.value.trim();
    return (name === '' || student.displayName.includes(name)) && (this.#status.value || status) === status;
  }

  /** Offers the statuses that occur, each with its number, the most pressing first. */
  offer(statuses: readonly (VerdictStatus | undefined)[]): void {
    const chosen = this.#status.value;
    const options = STATUS_ORDER.map((status) => ({
      status,
      count: statuses.filter((one) => one === status).length,
    })).filter(({ status, count }) => count > 0 || status === chosen);
    this.#status.replaceChildren(
      createElement('option', { text: `全部（${statuses.length}）`, attributes: { value: '' } }),
      ...options.map(({ status, count }) =>
        createElement('option', { text: `${phrases.statuses[status]}（${count}）`, attributes: { value: status } }),
      ),
    );
    this.#status.value = chosen;
  }
}
