import type { LocalDate } from '@homevisit/sdk/calendar';
import type { Fix, Plan, Problem } from '@homevisit/sdk/schedule';
import { html, nothing, type TemplateResult } from 'lit';
import { importAgain } from '../../foundation/import-again.js';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';
import { absenceForm } from './absence-form.js';
import type { BoardActions, BoardParts } from './board-parts.js';
import { changeReport } from './change-report.js';
import { dayAgenda } from './day-agenda.js';
import { planHead } from './plan-head.js';
import { PlanSession, type SearchSettings, type Standing } from './plan-session.js';
import { PlanWords, type Names } from './plan-words.js';
import { printSheet } from './print-sheet.js';
import { takeAway } from './take-away.js';
import { unplacedList } from './unplaced-list.js';
import { visitPanel } from './visit-panel.js';
import { weekNavigation } from './week-navigation.js';
import { weekTable } from './week-table.js';
import { daysOfWeek, mondayOf, weeksOf } from './weeks.js';

/** What the element around the board does for it. */
export interface BoardHost {
  /** Shows the board again; then the first of the selectors that is there gets the focus. */
  update(...focus: readonly string[]): void;
  /** Tells the host page of a step of the reader. */
  changed(plan: Plan, problem: Problem): void;
  /** Asks the host page to make appointments; false where it keeps the plan open. */
  accept(plan: Plan): boolean;
}

/** How the board is shown. */
export interface BoardLook {
  readonly texts: VisitPlannerMessages;
  readonly language: string;
  readonly names: Names;
  readonly narrow: boolean;
}

const chipOf = (id: string): string => `[data-visit="${CSS.escape(id)}"]`;

/** The board: a plan in sight, and in the reader's hands. */
export class PlannerBoard implements BoardActions {
  /** What the live region says. */
  announcement = '';
  readonly session: PlanSession;
  /** While the page goes on paper: then all weeks are shown. */
  isPrinted = false;
  readonly #host: BoardHost;
  #look: BoardLook | undefined;
  #week: LocalDate | undefined;
  #picked: string | undefined;
  #chosen: LocalDate | undefined;
  #dragged: string | undefined;
  #over: LocalDate | undefined;
  readonly #opened = new Set<string>();
  readonly #actions = {
    search: () => void this.#search(),
    undo: () => this.#undo(),
    accept: () => this.#accept(),
  };

  constructor(standing: Standing, settings: SearchSettings, host: BoardHost) {
    this.#host = host;
    this.session = new PlanSession(standing, settings, () => host.update());
  }

  render(look: BoardLook): TemplateResult {
    this.#look = look;
    const { texts } = look;
    const { plan } = this.session;
    return html`${planHead(this.session, texts, this.#actions)} ${plan ? this.#board(plan, look) : nothing}`;
  }

  pick(visitId: string): void {
    this.#picked = visitId;
    this.#chosen = this.session.plan?.visits.find(({ visit }) => visit === visitId)?.date;
    this.#say((texts, words) => texts.picked(words.families(visitId)));
    this.#host.update('.panel input:checked', '.panel input', '.panel select');
  }

  putBack(): void {
    const id = this.#picked;
    this.#release();
    this.#say((texts) => texts.isBack);
    this.#host.update(...(id === undefined ? [] : [chipOf(id)]));
  }

  choose(date: LocalDate | undefined): void {
    const id = this.#picked;
    this.#chosen = date;
    if (id !== undefined && date !== undefined) this.#sayVerdict(id, date);
    this.#host.update();
  }

  drop(visitId: string, date: LocalDate): void {
    const verdict = this.session.verdictOn(visitId, date);
    this.#release();
    const isMoved = this.session.move(visitId, date);
    if (isMoved) this.#week = mondayOf(date);
    this.#say((texts, words) =>
      isMoved
        ? this.#changeSaid(texts)
        : texts.refused(verdict.kind === 'crowded' ? texts.noWay : words.verdict(verdict)),
    );
    this.#end(isMoved, chipOf(visitId));
  }

  unpin(visitId: string): void {
    this.#release();
    this.session.unpin(visitId);
    this.#say((texts) => texts.unpinned);
    this.#end(true, chipOf(visitId));
  }

  cancel(visitId: string): void {
    this.#release();
    this.session.cancel(visitId);
    this.#say((texts) => this.#changeSaid(texts));
    this.#end(true, '#title');
  }

  absent(personId: string, date: LocalDate): void {
    this.session.absent(personId, date);
    this.#say(
      (texts, words) => `${texts.absentDone(words.nameOf(personId), words.day(date))} ${this.#changeSaid(texts)}`,
    );
    this.#end(true, '.absence summary');
  }

  applyFix(visitId: string, fix: Fix): void {
    const isPlaced = this.session.applyFix(visitId, fix);
    if (isPlaced) this.#week = mondayOf(fix.slot.date);
    this.#say((texts) => (isPlaced ? texts.fixDone : texts.fixFailed));
    this.#end(isPlaced, chipOf(visitId));
  }

  openReasons(visitId: string): void {
    this.#opened.add(visitId);
    this.#host.update();
  }

  dragStart(visitId: string): void {
    this.#release();
    this.#dragged = visitId;
    this.#say((texts, words) => texts.dragged(words.families(visitId)));
    this.#host.update();
  }

  dragOver(date: LocalDate): void {
    if (this.#over === date || this.#dragged === undefined) return;
    this.#over = date;
    this.#sayVerdict(this.#dragged, date);
    this.#host.update();
  }

  dragEnd(): void {
    if (this.#dragged === undefined) return;
    this.#release();
    this.#host.update();
  }

  async #search(): Promise<void> {
    this.#release();
    if (!(await this.session.search())) return;
    const { plan } = this.session;
    if (plan) this.#say((texts) => texts.summary(plan.visits.length, plan.unplaced.length));
    this.#end(true, '#title');
  }

  #undo(): void {
    this.#release();
    this.session.undo();
    this.#say((texts) => texts.undone);
    this.#end(true, '#title');
  }

  #accept(): void {
    const { plan } = this.session;
    if (!plan || !this.#host.accept(plan)) return;
    this.#say((texts) => texts.accepted);
    this.#host.update();
  }

  async #saveCalendar(plan: Plan, look: BoardLook): Promise<void> {
    const { texts } = look;
    try {
      const { saveCalendar } = await importAgain(() => import('./calendar-file.js'));
      saveCalendar(plan, this.#words(look), texts);
      this.#say(() => texts.calendarSaved);
    } catch {
      this.#say(() => texts.failed);
    }
    this.#host.update();
  }

  #end(isChanged: boolean, ...focus: readonly string[]): void {
    const { plan, problem } = this.session;
    this.#host.update(...focus);
    if (isChanged && plan) this.#host.changed(plan, problem);
  }

  #release(): void {
    this.#picked = this.#chosen = this.#dragged = this.#over = undefined;
  }

  #sayVerdict(visitId: string, date: LocalDate): void {
    const verdict = this.session.verdictOn(visitId, date);
    this.#say((texts, words) => texts.dayVerdict(words.day(date), words.verdict(verdict)));
  }

  #say(what: (texts: VisitPlannerMessages, words: PlanWords) => string): void {
    if (this.#look) this.announcement = what(this.#look.texts, this.#words(this.#look));
  }

  #changeSaid(texts: VisitPlannerMessages): string {
    const diff = this.session.lastChange?.diff;
    return diff ? texts.change(diff.kept.length, diff.moved.length, diff.added.length, diff.dropped.length) : '';
  }

  #words({ names, texts, language }: BoardLook): PlanWords {
    return new PlanWords(this.session.problem, this.session.lastChange?.before, names, texts, language);
  }

  #board(plan: Plan, look: BoardLook): TemplateResult {
    const { texts, narrow } = look;
    const { session } = this;
    const weeks = weeksOf(session.problem.days);
    const first = plan.visits.reduce<LocalDate | undefined>(
      (least, { date }) => (least === undefined || date < least ? date : least),
      undefined,
    );
    const week = this.#week ?? (first ? mondayOf(first) : weeks[0]);
    if (week === undefined) return html``;
    const words = this.#words(look);
    const parts: BoardParts = {
      session,
      plan,
      words,
      texts,
      days: daysOfWeek(session.problem.days, week),
      picked: this.#picked,
      chosen: this.#chosen,
      dragged: this.#dragged,
      over: this.#over,
      opened: this.#opened,
      actions: this,
    };
    const show = (monday: LocalDate): void => {
      this.#week = monday;
      this.#host.update();
    };
    if (this.isPrinted) return printSheet(parts);
    const { violations } = session;
    const save = (): void => void this.#saveCalendar(plan, look);
    return html`${weekNavigation({ weeks, week, texts, words, days: session.problem.days, show })}
    ${
      violations.length > 0
        ? html`<details class="violations">
            <summary>${texts.violations(violations.length)}</summary>
            <ul>
              ${violations.map((violation) => html`<li>${words.violation(violation)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    ${
      // Where there is little room, what is in hand and what has just happened stand above all days of the week.
      narrow
        ? html`${visitPanel(parts)} ${changeReport(parts)} ${dayAgenda(parts)} ${unplacedList(parts)}
          ${absenceForm(parts)}`
        : html`<div class="columns">
            <div class="main">${weekTable(parts, texts.board(words.week(parts.days)))}</div>
            <div class="side">
              ${visitPanel(parts)} ${changeReport(parts)} ${unplacedList(parts)} ${absenceForm(parts)}
            </div>
          </div>`
    }
    ${takeAway(texts, save)}`;
  }
}
