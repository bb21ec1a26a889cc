import type { StudentSummary } from '@homevisit/client';
import type { ClassGroup } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { section } from '../sections/section.js';
import type { StageView } from './stage-view.js';

const GROUP = 'other-class';
const STUDENT = 'other-student';

/** Students of other families who are visited together (小组家访), chosen class by class. */
export class OtherStudents {
  #classes: readonly ClassGroup[] | undefined;
  readonly #students = new Map<string, readonly StudentSummary[]>();
  #classId = '';
  #failed = false;
  #fetching = false;

  section(view: StageView): TemplateResult {
    const { stageTexts } = view;
    if (!this.#classes) void this.#fetch(view, view.student.classId);
    return section(
      'other-students',
      stageTexts.otherStudents,
      html`${this.#chosen(view)}
      ${
        this.#failed
          ? html`<p class="error">${stageTexts.listFailed}</p>
              <button class="action" type="button" @click=${() => void this.#fetch(view, this.#classId)}>
                ${view.texts.retry}
              </button>`
          : this.#choice(view)
      }`,
    );
  }

  #nameOf(studentId: string): string {
    for (const students of this.#students.values()) {
      const found = students.find(({ id }) => id === studentId);
      if (found) return found.displayName;
    }
    return studentId;
  }

  /** Everybody who is no brother or sister: those stand in a list of their own. */
  #chosen({ core, student, texts, stageTexts }: StageView): unknown {
    const own = [student.id, ...student.siblings.map(({ id }) => id)];
    const others = (core.value('/studentIds') as readonly string[]).filter((id) => !own.includes(id));
    if (others.length === 0) return nothing;
    return html`<ul class="visitors">
      ${others.map((id) => {
        const name = this.#nameOf(id);
        return html`<li class="visitor">
          <span class="person">${name}</span>
          <button
            class="action quiet"
            type="button"
            aria-label=${stageTexts.removeStudent(name)}
            @click=${() => core.setMember('/studentIds', id, false)}
          >
            ${texts.remove}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #choice(view: StageView): TemplateResult {
    const { core, texts, stageTexts } = view;
    const free = (this.#students.get(this.#classId) ?? []).filter(({ id }) => !core.holds('/studentIds', id));
    const add = (event: Event): void => {
      const select = (event.currentTarget as HTMLElement).closest('.add')?.querySelector('select');
      if (select?.value) core.setMember('/studentIds', select.value, true);
      else select?.focus();
    };
    return html`<div class="field">
        <label class="label" for=${GROUP}>${stageTexts.group}</label>
        <select
          id=${GROUP}
          class="control"
          @change=${(event: Event) => void this.#fetch(view, (event.target as HTMLSelectElement).value)}
        >
          ${(this.#classes ?? []).map(
            ({ id, title }) => html`<option value=${id} ?selected=${id === this.#classId}>${title}</option>`,
          )}
        </select>
      </div>
      <div class="add">
        <label class="label" for=${STUDENT}>${stageTexts.student}</label>
        <select id=${STUDENT} class="control">
          <option value="">${texts.choose}</option>
          ${free.map(({ id, displayName }) => html`<option value=${id}>${displayName}</option>`)}
        </select>
        <button class="action" type="button" @click=${add}>${stageTexts.addStudent}</button>
      </div>`;
  }

  async #fetch({ client, refresh }: StageView, classId: string): Promise<void> {
    const source = client();
    if (!source || this.#fetching) return;
    this.#fetching = true;
    this.#classId = classId;
    try {
      this.#classes ??= await source.listClasses();
      if (!this.#students.has(classId)) this.#students.set(classId, await source.listStudents(classId));
      this.#failed = false;
    } catch {
      this.#classes ??= [];
      this.#failed = true;
    } finally {
      this.#fetching = false;
      refresh();
    }
  }
}
