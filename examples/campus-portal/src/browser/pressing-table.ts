import type { Coverage } from '@homevisit/client';
import { phrases } from '@homevisit/sdk/policy/phrases/zh-CN.js';
import { clauseSource } from './clause-source.js';
import { createElement } from './create-element.js';
import { pagePart } from './page-part.js';

type Pressing = Coverage['pressing'][number];

const PAGE_SIZE = 20;
const EVERYTHING = '';

function option(value: string, text: string): HTMLOptionElement {
  return createElement('option', { text, attributes: { value } });
}

/** Fills a choice anew and keeps what was chosen, where it is still there. */
function fill(choice: HTMLSelectElement, options: readonly HTMLOptionElement[]): void {
  const chosen = choice.value;
  choice.replaceChildren(...options);
  choice.value = options.some(({ value }) => value === chosen) ? chosen : EVERYTHING;
}

/** Who is overdue or due soon, with the date and the clause; by status and class, some at a time. */
export class PressingTable {
  readonly #rows = pagePart('pressing-rows', HTMLTableSectionElement);
  readonly #count = pagePart('pressing-count', HTMLParagraphElement);
  readonly #empty = pagePart('pressing-empty', HTMLParagraphElement);
  readonly #more = pagePart('pressing-more', HTMLButtonElement);
  readonly #status = pagePart('pressing-status', HTMLSelectElement);
  readonly #class = pagePart('pressing-class', HTMLSelectElement);
  #coverage: Coverage | undefined;
  #timeZone = '';
  #shown = PAGE_SIZE;

  constructor() {
    for (const choice of [this.#status, this.#class]) {
      choice.addEventListener('change', () => {
        this.#shown = PAGE_SIZE;
        this.#render();
      });
    }
    this.#more.addEventListener('click', () => {
      const firstNew = this.#shown;
      this.#shown += PAGE_SIZE;
      this.#render();
      const row = this.#rows.rows[firstNew];
      row?.setAttribute('tabindex', '-1');
      row?.focus();
    });
  }

  /** @param timeZone - IANA name of the school's time zone, for due times. */
  show(coverage: Coverage, timeZone: string): void {
    this.#coverage = coverage;
    this.#timeZone = timeZone;
    this.#shown = PAGE_SIZE;
    const statuses = [...new Set(coverage.pressing.map(({ status }) => status))];
    fill(this.#status, [
      option(EVERYTHING, '全部状态'),
      ...statuses.map((status) => option(status, phrases.statuses[status])),
    ]);
    const classes = [...new Set(coverage.pressing.flatMap(({ classTitle }) => classTitle ?? []))].sort((a, b) =>
      a.localeCompare(b, 'zh-CN', { numeric: true }),
    );
    fill(this.#class, [option(EVERYTHING, '全部班级'), ...classes.map((title) => option(title, title))]);
    this.#render();
  }

  #render(): void {
    if (!this.#coverage) return;
    const { pressing, clauses } = this.#coverage;
    const wanted = pressing.filter(
      ({ status, classTitle }) =>
        (this.#status.value === EVERYTHING || status === this.#status.value) &&
        (this.#class.value === EVERYTHING || classTitle === this.#class.value),
    );
    const visible = wanted.slice(0, this.#shown);
    this.#rows.replaceChildren(...visible.map((one) => this.#row(one, clauses)));
    this.#count.textContent = `共 ${wanted.length} 条，显示 ${visible.length} 条`;
    this.#empty.textContent =
      pressing.length === 0
        ? '截至这一天，没有逾期、未达成或快到期的职责。把日期往后调，可以看到届时的情况。'
        : '没有符合条件的记录。';
    this.#empty.hidden = wanted.length > 0;
    this.#more.hidden = visible.length === wanted.length;
  }

  #row(
    { status, displayName, classTitle, clause: id, dueOn, dueAt }: Pressing,
    clauses: Coverage['clauses'],
  ): HTMLElement {
    const clause = clauses[id];
    const due = dueAt ? phrases.moment(dueAt, this.#timeZone) : dueOn && phrases.date(dueOn);
    return createElement('tr', {
      class: 'pressing__row',
      attributes: { role: 'row', 'data-status': status },
      children: [
        createElement('td', {
          class: 'pressing__status',
          attributes: { role: 'cell' },
          children: [createElement('span', { class: `status status--${status}`, text: phrases.statuses[status] })],
        }),
        createElement('th', {
          class: 'pressing__who',
          attributes: { scope: 'row', role: 'rowheader' },
          children: [
            createElement('span', { class: 'pressing__name', text: displayName }),
            createElement('span', { class: 'pressing__class', text: classTitle ?? '' }),
          ],
        }),
        createElement('td', {
          class: 'pressing__duty',
          text: clause?.title['zh-CN'] ?? id,
          attributes: { role: 'cell' },
        }),
        createElement('td', {
          class: 'pressing__basis pressing__source',
          text: clause ? clauseSource(clause) : '',
          attributes: { role: 'cell' },
        }),
        createElement('td', { class: 'pressing__due', text: due ?? '—', attributes: { role: 'cell' } }),
      ],
    });
  }
}
