import type { VisitDetail } from '@homevisit/client';
import type { LitElement, TemplateResult } from 'lit';
import { Localize } from '../../foundation/localize.js';
import type { StageView } from '../stages/stage-view.js';
import type { texts } from './messages/zh-CN.js';
import { paperForm } from './paper-form.js';
import { paperFormMessages } from './paper.messages.js';
import { printPaper } from './print-paper.js';

/** What a paper form is written from: a filed visit and the names of its students. */
export type PaperDetail = Pick<VisitDetail, 'visit' | 'students'>;

/** The paper form of filed records, to look at and to print. One for each element. */
export class PaperDesk {
  readonly #host: LitElement;
  readonly #localize: Localize<typeof texts>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#localize = new Localize(host, paperFormMessages);
  }

  /** Settled when the texts are in the language of the element. */
  get ready(): Promise<void> | undefined {
    return this.#localize.ready;
  }

  /** The record as the paper form. */
  render(view: StageView, detail: PaperDetail): TemplateResult {
    return paperForm({
      view,
      paper: this.#localize.texts,
      record: detail.visit,
      students: detail.students,
    });
  }

  /** Prints the record alone. */
  print(view: StageView, detail: PaperDetail): Promise<void> {
    return printPaper(this.#host.renderRoot as ShadowRoot, {
      title: this.#localize.texts.title,
      language: view.language,
      content: this.render(view, detail),
    });
  }
}
