import type { VisitDetail } from '@homevisit/client';
import type { FormStage, VisitFormCore } from '@homevisit/sdk/visit';
import { html, type LitElement } from 'lit';
import { Localize } from '../../foundation/localize.js';
import type { FormScreen } from '../form-screen.js';
import type { FormView } from '../form-view.js';
import { visitStageMessages } from './visit-stage.messages.js';
import { faultSummary } from './fault-summary.js';
import type { texts } from './messages/zh-CN.js';
import { MinuteClock } from './minute-clock.js';
import { OpenPoints } from './open-points.js';
import { OtherStudents } from './other-students.js';
import { PhotoEntry } from './photo-entry.js';
import { agreementSection } from './sections/agreement-section.js';
import { conductSection } from './sections/conduct-section.js';
import { deadlineNote } from './sections/deadline-note.js';
import { familySection } from './sections/family-section.js';
import { findingsSection } from './sections/findings-section.js';
import { followUpSection } from './sections/follow-up-section.js';
import { modeEffectsNote } from './sections/mode-effects-note.js';
import { notesSection, NOTES_TO_PLACE, notesToPlaceSection } from './sections/notes-section.js';
import { preparationSections } from './sections/preparation-sections.js';
import { requestsSection } from './sections/requests-section.js';
import { reachableSection, returnSection } from './sections/safety-sections.js';
import { tasksSection } from './sections/tasks-section.js';
import { timesSection } from './sections/times-section.js';
import { addStyles } from './add-styles.js';
import { resultStyles } from './result.styles.js';
import { RecordView } from './record-view.js';
import { RecordsToConfirm } from './records-to-confirm.js';
import type { StageView } from './stage-view.js';
import { stageStyles } from './stages.styles.js';
import { warningPanel } from './warning-panel.js';

/** Something that has to be settled before a record is filed: where, and in what words. */
export interface Unfinished {
  readonly focus: string;
  readonly words: string;
}

/** Everything of the form that is not on the first screen, and what it needs of the school's system. One for each element. */
export class LaterSections {
  readonly #localize: Localize<typeof texts>;
  readonly #points = new OpenPoints();
  readonly #students = new OtherStudents();
  readonly #photos: PhotoEntry;
  readonly #records: RecordView;
  readonly #toConfirm: RecordsToConfirm;

  constructor(host: LitElement, screen: FormScreen) {
    this.#localize = new Localize(host, visitStageMessages);
    addStyles(host, [stageStyles, resultStyles]);
    this.#photos = new PhotoEntry(host, screen);
    this.#records = new RecordView(host, screen);
    this.#toConfirm = new RecordsToConfirm(screen, this.#records, (form) => this.#view(form));
    new MinuteClock(host);
  }

  /** Settled when the texts are in the language of the element. */
  get ready(): Promise<void> | undefined {
    return this.#localize.ready;
  }

  #view(view: FormView): StageView {
    return { ...view, stageTexts: this.#localize.texts };
  }

  /** The sections of a stage that do not stand on the first screen. */
  stage(stage: FormStage, form: FormView): unknown {
    const view = this.#view(form);
    if (stage === 'before') return preparationSections(view, this.#points.section(view));
    if (stage === 'during') {
      return html`${reachableSection(view)}${tasksSection(view)}${notesSection(view)}${timesSection(view)}`;
    }
    return html`${deadlineNote(view)}${returnSection(view)}${notesToPlaceSection(view)}${familySection(view)}${findingsSection(view)}${agreementSection(view)}${requestsSection(view)}${conductSection(view)}${this.#photos.section(view)}${followUpSection(view, this.#points.of(view))}`;
  }

  /** Which requirements the chosen mode does not answer. */
  modeEffects(form: FormView): unknown {
    return modeEffectsNote(this.#view(form));
  }

  /** Students of other families, in a group visit. */
  otherStudents(form: FormView): unknown {
    return this.#students.section(this.#view(form));
  }

  /** Everything that stops filing, on top of the form. */
  summary(form: FormView, goTo: (pointer: string) => void): unknown {
    return faultSummary(this.#view(form), goTo);
  }

  /** Records of earlier visits that wait for one's own confirmation. */
  toConfirm(form: FormView): unknown {
    return this.#toConfirm.note(this.#view(form));
  }

  /** Of a filed record: whose confirmation it waits for, and the way to print it. */
  filed(form: FormView, detail: VisitDetail): unknown {
    const view = this.#view(form);
    return html`<section class="card">
      ${this.#records.confirmations(view, detail)} ${this.#records.printButton(view, detail)}
    </section>`;
  }

  /** What was not as the documents ask, to be confirmed. */
  warnings(form: FormView): unknown {
    return warningPanel(this.#view(form));
  }

  /** Notes that are no part of a record would be lost with the form. */
  unfinished(core: VisitFormCore): Unfinished | undefined {
    if (core.aside.notes.trim() === '') return undefined;
    core.goTo('after');
    return { focus: NOTES_TO_PLACE, words: this.#localize.texts.notesLeft };
  }
}
