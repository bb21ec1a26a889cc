import type { HomevisitClient, StudentSummary } from '@homevisit/client';
import { createElement } from './create-element.js';
import { pagePart } from './page-part.js';
import { visitList } from './visit-list.js';

/** From this width on the form stands beside the list; below, it covers the screen. */
const BESIDE_THE_LIST = '(min-width: 1081px)';

/**
 * The place where a visit is recorded: beside the list on a wide screen, over everything on a phone. It is one
 * `<dialog>` in both cases, so that turning a tablet loses nothing that was typed.
 */
export class VisitDrawer {
  readonly #client: HomevisitClient;
  readonly #onStudentChange: (studentId: string | undefined) => void;
  readonly #dialog = pagePart('visit-drawer', HTMLDialogElement);
  readonly #title = pagePart('drawer-title', HTMLHeadingElement);
  readonly #body = pagePart('drawer-body', HTMLDivElement);
  readonly #workspace = pagePart('workspace', HTMLDivElement);
  readonly #wide = matchMedia(BESIDE_THE_LIST);
  /** Unfinished forms, by student: closing the drawer throws nothing away. */
  readonly #forms = new Map<string, HTMLElement>();
  #student: StudentSummary | undefined;
  #opener: HTMLElement | undefined;

  constructor(client: HomevisitClient, onStudentChange: (studentId: string | undefined) => void) {
    this.#client = client;
    this.#onStudentChange = onStudentChange;
    pagePart('drawer-close', HTMLButtonElement).addEventListener('click', () => this.close());
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close();
    });
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !this.#isModal) this.close();
    });
    this.#wide.addEventListener('change', () => {
      if (!this.#dialog.open) return;
      this.#dialog.close();
      this.#show();
    });
  }

  get #isModal(): boolean {
    return this.#dialog.classList.contains('drawer--modal');
  }

  /** Opens the form of a student; focus goes to the heading, and back to `opener` when it is closed. */
  async open(student: StudentSummary, opener: HTMLElement): Promise<void> {
    this.#student = student;
    this.#opener = opener;
    // The form below shows the name; only the name of the dialog has to hold it as well.
    this.#title.replaceChildren(
      '记家访',
      createElement('span', { class: 'visually-hidden', text: `：${student.displayName}` }),
    );
    this.#onStudentChange(student.id);
    const visits = createElement('div', { class: 'drawer__visits' });
    this.#body.replaceChildren(
      await this.#formOf(student),
      createElement('section', {
        class: 'drawer__section',
        attributes: { lang: 'zh-CN' },
        children: [createElement('h3', { text: '已归档的家访' }), visits],
      }),
    );
    this.#show();
    this.#title.focus();
    await this.#listVisits(student.id, visits);
  }

  close(): void {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#workspace.classList.remove('workspace--split');
    this.#onStudentChange(undefined);
    this.#student = undefined;
    this.#opener?.focus();
  }

  #show(): void {
    const wide = this.#wide.matches;
    this.#dialog.classList.toggle('drawer--modal', !wide);
    this.#workspace.classList.toggle('workspace--split', wide);
    if (this.#dialog.open) return;
    if (wide) this.#dialog.show();
    else this.#dialog.showModal();
  }

  /** The form is fetched when it is first needed: a page of badges stays light. */
  async #formOf(student: StudentSummary): Promise<HTMLElement> {
    const known = this.#forms.get(student.id);
    if (known) return known;
    await import('@homevisit/elements/hv-visit-form.js');
    const form = document.createElement('hv-visit-form');
    form.studentId = student.id;
    form.student = student;
    form.feedbackUrl = '/feedback.html';
    const settle = (): void => {
      this.#forms.delete(student.id);
      const place = this.#body.querySelector<HTMLElement>('.drawer__visits');
      if (place && this.#student?.id === student.id) void this.#listVisits(student.id, place);
    };
    form.addEventListener('hv-visit-filed', settle);
    form.addEventListener('hv-visit-declined', settle);
    this.#forms.set(student.id, form);
    return form;
  }

  async #listVisits(studentId: string, place: HTMLElement): Promise<void> {
    const list = await visitList(this.#client, studentId).catch(() =>
      createElement('p', { class: 'drawer__note', text: '家访记录没有加载成功。' }),
    );
    if (this.#student?.id === studentId) place.replaceChildren(list);
  }
}
