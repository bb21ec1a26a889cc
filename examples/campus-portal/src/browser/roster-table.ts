import type { StudentSummary } from '@homevisit/client';
import { createElement } from './create-element.js';
import { pagePart } from './page-part.js';

/** The portal's own texts keep their language when the page's `lang` is switched for the kit. */
const PORTAL_LANGUAGE = { lang: 'zh-CN' };

/** Told when a visit shall be recorded for a student; `opener` is the button to return to. */
export type RecordVisit = (student: StudentSummary, opener: HTMLButtonElement) => void;

/** The class list: one row per student, with the kit's badge in it. On a phone each row is a card. */
export class RosterTable {
  readonly #body = pagePart('roster-rows', HTMLTableSectionElement);
  readonly #rows = new Map<string, HTMLTableRowElement>();
  readonly #recordVisit: RecordVisit;

  constructor(recordVisit: RecordVisit) {
    this.#recordVisit = recordVisit;
  }

  show(students: readonly StudentSummary[]): void {
    this.#rows.clear();
    students.forEach((student, index) => this.#rows.set(student.id, this.#row(student, index + 1)));
    this.#body.replaceChildren(...this.#rows.values());
  }

  /** Hides the rows of students who do not match. */
  filter(matches: (studentId: string) => boolean): number {
    let visible = 0;
    for (const [id, row] of this.#rows) {
      row.hidden = !matches(id);
      if (!row.hidden) visible += 1;
    }
    return visible;
  }

  /** Marks the row that the open form belongs to. */
  markActive(studentId: string | undefined): void {
    for (const [id, row] of this.#rows) row.classList.toggle('roster__row--active', id === studentId);
  }

  /** Acts as if the button in the student's row had been pressed. */
  requestVisit(studentId: string): void {
    this.#rows.get(studentId)?.querySelector<HTMLButtonElement>('.roster__action button')?.click();
  }

  #row(student: StudentSummary, number: number): HTMLTableRowElement {
    const { id, displayName, siblings } = student;
    const badge = document.createElement('hv-compliance-badge');
    badge.subjectId = id;
    badge.label = displayName;
    const button = createElement('button', {
      class: 'button',
      text: '记家访',
      attributes: { ...PORTAL_LANGUAGE, type: 'button', 'aria-label': `记家访：${displayName}` },
    });
    button.addEventListener('click', () => this.#recordVisit(student, button));
    return createElement('tr', {
      class: 'roster__row',
      attributes: { role: 'row', 'data-student': id },
      children: [
        createElement('td', {
          class: 'roster__number',
          text: String(number).padStart(2, '0'),
          attributes: { role: 'cell' },
        }),
        createElement('th', {
          class: 'roster__name',
          text: displayName,
          attributes: { ...PORTAL_LANGUAGE, scope: 'row', role: 'rowheader' },
        }),
        createElement('td', {
          class: siblings.length > 0 ? 'roster__siblings' : 'roster__siblings roster__siblings--none',
          text: siblings.map((one) => `${one.displayName}（${one.classTitle}）`).join('、') || '—',
          attributes: { ...PORTAL_LANGUAGE, role: 'cell' },
        }),
        createElement('td', { class: 'roster__badge', attributes: { role: 'cell' }, children: [badge] }),
        createElement('td', { class: 'roster__action', attributes: { role: 'cell' }, children: [button] }),
      ],
    });
  }
}
