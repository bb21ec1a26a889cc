import type { VisitCircumstance, VisitDraft, VisitMode } from '../model/visit.js';
import type { FieldRequirement } from '../policy/requirement.js';
import { requirements } from '../policy/requirements.js';
import { findInForm, openInForm, type FormFindings } from './form-findings.js';
import {
  instantOfTyped,
  momentAt,
  momentsOf,
  momentsWithout,
  ON_THE_DAY,
  typedOfInstant,
  type TypedMoment,
  type TypedMoments,
} from './form-moments.js';
import { isWithinPointer, valueAt, withValue } from '../model/json-pointer.js';
import { progressOf, type StageProgress } from './form-progress.js';
import type { FilingAttempt, RefusedPlace, VisitFormSetup } from './form-setup.js';
import type { FormAside, FormSnapshot } from './form-snapshot.js';
import type { FormStage } from './form-stages.js';
import type { VisitFault } from './visit-fault.js';

/**
 * One visit record being filled in, without a screen: what has been filled in, what these policies ask for, what is
 * wrong and what is worth a second look. An element renders it, a test or another user interface drives it, and both
 * come to the same record.
 */
export class VisitFormCore {
  /** What the form started from. */
  readonly setup: VisitFormSetup;
  readonly #listeners = new Set<() => void>();
  readonly #touched = new Set<string>();
  #draft: Readonly<Record<string, unknown>>;
  #moments: TypedMoments;
  #aside: FormAside = { talkedAbout: [], notes: '' };
  #refused: readonly RefusedPlace[] = [];
  #attempted = false;
  #confirmed = '';
  #stage: FormStage = 'before';
  #asked: { readonly key: string; readonly list: readonly FieldRequirement[] } | undefined;
  #findings: FormFindings | undefined;

  constructor(setup: VisitFormSetup) {
    this.setup = setup;
    this.#draft = {
      studentIds: [setup.studentId],
      format: 'individual',
      visitors: setup.visitor ? [setup.visitor] : [],
      findings: {},
    };
    this.#moments = { visitDate: this.today, typed: {} };
  }

  /** Calls back after each change. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The day at the school now, `YYYY-MM-DD`. */
  get today(): string {
    return typedOfInstant(this.setup.now(), this.setup.timeZone).date;
  }

  /** The stage in view. */
  get stage(): FormStage {
    return this.#stage;
  }

  /** Brings a stage into view. */
  goTo(stage: FormStage): void {
    this.#stage = stage;
    this.#tell();
  }

  /** What stands at a place of the draft. */
  value(pointer: string): unknown {
    return valueAt(this.#draft, pointer);
  }

  /** The text at a place, empty where none stands. */
  text(pointer: string): string {
    const value = this.value(pointer);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** Puts a value at a place; `undefined` takes it away. */
  set(pointer: string, value: unknown): void {
    this.#draft = withValue(this.#draft, pointer, value);
    if (value === undefined) this.#moments = momentsWithout(this.#moments, pointer);
    this.#changed(pointer);
  }

  /** True when a list holds an item. */
  holds(pointer: string, item: string): boolean {
    const list = this.value(pointer);
    return Array.isArray(list) && list.includes(item);
  }

  /** Puts an item into a list, or takes it out; an empty list goes away. */
  setMember(pointer: string, item: string, present: boolean): void {
    const list = this.value(pointer);
    const others: readonly unknown[] = Array.isArray(list) ? list.filter((other) => other !== item) : [];
    const next = present ? [...others, item] : others;
    this.set(pointer, next.length > 0 ? next : undefined);
  }

  /** The day of the visit as it has been typed, `YYYY-MM-DD` or empty. */
  get visitDate(): string {
    return this.#moments.visitDate;
  }

  /** Types the day of the visit, on which it starts, ends, is reported and is over. */
  setVisitDate(date: string): void {
    this.#moments = { ...this.#moments, visitDate: date };
    for (const pointer of ON_THE_DAY) if (this.#moments.typed[pointer]) this.setMoment(pointer, {});
    this.#changed('/startedAt');
  }

  /** A moment as it has been typed so far. */
  moment(pointer: string): TypedMoment {
    return momentAt(this.#moments, pointer);
  }

  /** Types a part of a moment at the school's clock. Both parts together make the moment. */
  setMoment(pointer: string, part: Partial<TypedMoment>): void {
    const typed = { ...this.#moments.typed, [pointer]: { ...this.moment(pointer), ...part } };
    this.#moments = { ...this.#moments, typed };
    this.#draft = withValue(this.#draft, pointer, instantOfTyped(this.moment(pointer), this.setup.timeZone));
    this.#changed(pointer);
  }

  /** Sets a moment to now, by the school's clock; a visit of which no moment is known yet is of today. */
  setMomentToNow(pointer: string): void {
    const now = typedOfInstant(this.setup.now(), this.setup.timeZone);
    const isFirst = ON_THE_DAY.includes(pointer) && ON_THE_DAY.every((place) => this.moment(place).time === '');
    if (isFirst) this.setVisitDate(now.date);
    this.setMoment(pointer, now);
  }

  /** What the form remembers that is no part of the record. */
  get aside(): FormAside {
    return this.#aside;
  }

  /** Changes what the form remembers besides the record. */
  setAside(change: Partial<FormAside>): void {
    this.#aside = { ...this.#aside, ...change };
    this.#tell();
  }

  /** Everything that has been filled in, as plain data; see {@link restore}. */
  snapshot(): FormSnapshot {
    return { version: 1, draft: this.#draft, moments: this.#moments, aside: this.#aside, stage: this.#stage };
  }

  /** Takes up what {@link snapshot} gave, in place of what stands here. */
  restore({ draft, moments, aside, stage }: FormSnapshot): void {
    this.#draft = draft;
    this.#moments = moments;
    this.#aside = aside;
    this.#stage = stage;
    this.#changed('');
  }

  /** Fills in what is known of a planned visit; what stands here already and is not known there stays. */
  adopt(known: Partial<VisitDraft>): void {
    const moments = momentsOf(known, this.setup.timeZone);
    this.#draft = { ...this.#draft, ...known };
    this.#moments = {
      visitDate: moments.visitDate || this.visitDate,
      typed: { ...this.#moments.typed, ...moments.typed },
    };
    this.#changed('');
  }

  /** What the policies ask of a record of the chosen mode; of a visit in the home until one is chosen. */
  get asked(): readonly FieldRequirement[] {
    const mode = (this.value('/mode') ?? 'home') as VisitMode;
    const circumstance = this.value('/circumstance') as VisitCircumstance | undefined;
    const key = `${mode} ${circumstance ?? ''}`;
    if (this.#asked?.key !== key) {
      this.#asked = { key, list: requirements({ mode, circumstance }, this.setup.policies) };
    }
    return this.#asked.list;
  }

  /** What the policies ask of one field. */
  askedOf(field: FieldRequirement['field'], part?: string): FieldRequirement | undefined {
    return this.asked.find((one) => one.field === field && (part === undefined || one.part === part));
  }

  /** Everything that stops filing now, shown or not. */
  get faults(): readonly VisitFault[] {
    return this.#check().faults;
  }

  /** Everything that is to be confirmed before filing. */
  get warnings(): readonly VisitFault[] {
    return this.#check().warnings;
  }

  /** Says that the user has left a field: from now on its faults are shown. */
  touch(pointer: string): void {
    if (this.#touched.has(pointer)) return;
    this.#touched.add(pointer);
    this.#tell();
  }

  /** True after the first attempt to file. */
  get attempted(): boolean {
    return this.#attempted;
  }

  /** Faults to show at a place: those of fields that were left, all after an attempt, and what a server refused. */
  shownAt(pointer: string): readonly (VisitFault | RefusedPlace)[] {
    const shown = this.#attempted || this.#touched.has(pointer);
    const own = shown ? this.faults.filter((fault) => fault.pointer === pointer) : [];
    return [...own, ...this.#refused.filter((place) => place.pointer === pointer)];
  }

  /** Like {@link shownAt}, for a place and everything within it. */
  shownWithin(pointer: string): readonly (VisitFault | RefusedPlace)[] {
    const places = new Set([...this.faults, ...this.#refused].map((fault) => fault.pointer));
    return [...places].filter((place) => isWithinPointer(place, pointer)).flatMap((place) => this.shownAt(place));
  }

  /** Faults to list in a summary. */
  get shown(): readonly (VisitFault | RefusedPlace)[] {
    return [...(this.#attempted ? this.faults : []), ...this.#refused];
  }

  /** How much of what a stage asks for is there. */
  progress(stage: FormStage): StageProgress {
    return progressOf(stage, this.asked, openInForm(this.setup, this.#draft, this.#check()));
  }

  /** True when the warnings as they stand have been confirmed. A new warning asks again. */
  get confirmed(): boolean {
    return this.warnings.length > 0 && this.#confirmed === this.#signature();
  }

  /** Confirms, or takes back, that everything was as the warnings say. */
  confirm(yes: boolean): void {
    this.#confirmed = yes ? this.#signature() : '';
    this.#tell();
  }

  /** Checks everything against the clock of now and says whether the record can be filed. */
  attempt(): FilingAttempt {
    this.#attempted = true;
    this.#refused = [];
    this.#findings = undefined;
    const { faults, warnings, draft } = this.#check();
    this.#tell();
    if (!draft) return { outcome: 'faulty', faults };
    if (warnings.length > 0 && !this.confirmed) return { outcome: 'unconfirmed', warnings };
    return { outcome: 'ready', draft };
  }

  /** Takes over what a server has refused, each until its place is changed. */
  refuse(places: readonly RefusedPlace[]): void {
    this.#refused = places;
    this.#tell();
  }

  /** The draft as it stands, complete or not. */
  toDraft(): Readonly<Record<string, unknown>> {
    return this.#check().draft ?? this.#draft;
  }

  #signature(): string {
    return JSON.stringify(this.warnings.map(({ pointer, code, values }) => [pointer, code, values]));
  }

  #check(): FormFindings {
    return (this.#findings ??= findInForm(this.setup, this.#draft, this.#moments));
  }

  #changed(pointer: string): void {
    this.#findings = undefined;
    this.#refused = this.#refused.filter(
      (place) => !isWithinPointer(place.pointer, pointer) && !isWithinPointer(pointer, place.pointer),
    );
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
