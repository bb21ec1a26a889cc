import type { VisitDetail } from '@homevisit/client';
import type { VisitFormCore } from '@homevisit/sdk/visit';
import { html, nothing } from 'lit';
import { formatMoment } from '../../foundation/format-date.js';
import type { FormScreen } from '../form-screen.js';
import type { Desk, FormView } from '../form-view.js';
import { ConfirmDesk } from './confirm-desk.js';
import type { RecordView } from './record-view.js';
import type { StageView } from './stage-view.js';

/** Records of visits to this student that somebody else has written and that wait for one's own confirmation. */
export class RecordsToConfirm {
  readonly #screen: FormScreen;
  readonly #records: RecordView;
  readonly #viewOf: (form: FormView) => StageView;
  readonly #waiting = new WeakMap<VisitFormCore, readonly VisitDetail[]>();

  constructor(screen: FormScreen, records: RecordView, viewOf: (form: FormView) => StageView) {
    this.#screen = screen;
    this.#records = records;
    this.#viewOf = viewOf;
  }

  /** A line above the form for each of them. */
  note(view: StageView): unknown {
    const { core, stageTexts, language, timeZone } = view;
    if (!this.#waiting.has(core)) void this.#fetch(view);
    const waiting = this.#waiting.get(core) ?? [];
    if (waiting.length === 0) return nothing;
    return html`<ul class="to-confirm">
      ${waiting.map(
        (detail) =>
          html`<li class="note plain">
            <p>
              ${stageTexts.toConfirm(formatMoment(detail.visit.startedAt, language, timeZone, 'day'), detail.filedByName)}
            </p>
            <button class="action" type="button" @click=${() => void this.#open(view, detail)}>
              ${stageTexts.openRecord}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  async #fetch({ core, student, client, refresh }: StageView): Promise<void> {
    this.#waiting.set(core, []);
    try {
      const all = (await client()?.listVisitsToConfirm()) ?? [];
      this.#waiting.set(
        core,
        all.filter(({ visit }) => visit.studentIds.includes(student.id)),
      );
      refresh();
    } catch {
      // They wait in the list of one's own duties as well; a new record needs nobody to wait for them.
    }
  }

  async #open(view: StageView, detail: VisitDetail): Promise<void> {
    try {
      const paper = await this.#records.paper();
      const back = (confirmed: boolean): void => {
        if (confirmed) {
          const left = (this.#waiting.get(view.core) ?? []).filter((other) => other !== detail);
          this.#waiting.set(view.core, left);
        }
        this.#screen.show(undefined, 'title');
      };
      const desk: Desk = new ConfirmDesk(this.#screen, this.#records, { detail, paper, back }).desk(this.#viewOf);
      this.#screen.show(desk, 'confirm-heading');
    } catch {
      this.#screen.say(view.stageTexts.photosFailed);
    }
  }
}
