import { checkField } from './check-field.js';
import { holds } from './condition.js';
import type { FieldDefinition, FormDefinition, ListDefinition, StepDefinition } from './field-definition.js';
import type { FieldFault } from './field-fault.js';
import { isEmpty, valueAt, withValueAt, type FieldRow, type FieldValue, type FormValues } from './field-value.js';

/** Rows that a list begins with, so that nobody has to press "add" for what is asked anyway. */
function withFirstRows(values: FormValues, definition: FormDefinition): FormValues {
  let whole = values;
  for (const { fields } of definition.steps) {
    for (const field of fields) {
      if (field.kind !== 'list' || whole[field.name] !== undefined) continue;
      const rows = Math.max(field.minimum ?? 0, field.required ? 1 : 0);
      if (rows > 0) whole = { ...whole, [field.name]: Array.from({ length: rows }, () => ({})) };
    }
  }
  return whole;
}

/**
 * A declared form without a screen: values, steps, what is visible, what is wrong, and what of it a reader should see by
 * now. It has no clock and touches no page, and so runs in Node.js, in tests and beneath any set of controls.
 *
 * A fault is shown once its reader has edited the field and left it, or has asked to go on.
 */
export class FormCore {
  private form: FormDefinition;
  private current: FormValues;
  private initial: FormValues;
  private place = 0;
  private readonly edited = new Set<string>();
  private readonly left = new Set<string>();
  /** Steps that the reader asked to leave. */
  private readonly attempted = new Set<string>();
  private refused: readonly FieldFault[] = [];
  private found: readonly FieldFault[] | undefined;
  private visible: readonly FieldFault[] | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(definition: FormDefinition, values: FormValues = {}) {
    this.form = definition;
    this.initial = this.current = withFirstRows(values, definition);
  }

  /** Calls back after each change; gives the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** What the form asks. */
  get definition(): FormDefinition {
    return this.form;
  }

  /**
   * Asks something else, and keeps what has been filled in.
   *
   * @param beginning - Values to begin with, in place of all that is there.
   */
  declare(definition: FormDefinition, beginning?: FormValues): void {
    this.form = definition;
    this.current = withFirstRows(beginning ?? this.current, definition);
    if (beginning) this.initial = this.current;
    this.changed();
  }

  /** Everything that has been filled in, also in fields that are not visible now. */
  get values(): FormValues {
    return this.current;
  }

  /** What counts: the answers of visible fields that hold something. */
  get answers(): FormValues {
    const fields = this.steps.flatMap((step) => this.fieldsOf(step));
    return this.answersOf(fields, this.current);
  }

  /** The value at a place such as `/visitors/0/name`. */
  value(pointer: string): FieldValue {
    return valueAt(this.current, pointer);
  }

  /** Takes over what a reader typed or chose. */
  set(pointer: string, value: FieldValue): void {
    this.edited.add(pointer);
    this.refused = this.refused.filter((fault) => fault.pointer !== pointer);
    this.current = withValueAt(this.current, pointer, value);
    this.changed();
  }

  /** Takes over values as they are, such as a draft, and forgets what was shown to be wrong. */
  restore(values: FormValues): void {
    this.current = withFirstRows(values, this.form);
    this.forget();
  }

  /** Goes back to the values of the beginning. */
  reset(): void {
    this.place = 0;
    this.restore(this.initial);
  }

  /** The steps that are visible now. */
  get steps(): readonly StepDefinition[] {
    return this.form.steps.filter(({ visibleWhen }) => !visibleWhen || holds(visibleWhen, this.current));
  }

  /** Number of the step that is open. */
  get stepIndex(): number {
    return Math.min(this.place, this.steps.length - 1);
  }

  /** The step that is open. */
  get step(): StepDefinition | undefined {
    return this.steps[this.stepIndex];
  }

  /** The visible fields of a step, or of one row of a list. */
  fieldsOf({ fields }: Pick<StepDefinition, 'fields'>, row: FormValues = this.current): readonly FieldDefinition[] {
    return fields.filter(({ visibleWhen }) => !visibleWhen || holds(visibleWhen, row));
  }

  /** Everything that is wrong in visible fields, in their order. */
  get faults(): readonly FieldFault[] {
    this.found ??= this.steps.flatMap((step) => this.faultsOf(step));
    return this.found;
  }

  /** The faults that the reader should see by now. */
  get shown(): readonly FieldFault[] {
    this.visible ??= this.faults.filter(
      (fault) => this.left.has(fault.pointer) || this.refused.includes(fault) || this.isAttempted(fault.pointer),
    );
    return this.visible;
  }

  /** The fault to show at a place. A list has one of its own beside those of its rows. */
  shownAt(pointer: string): FieldFault | undefined {
    return this.shown.find((fault) => fault.pointer === pointer);
  }

  /** Says that a reader has gone on from a field. What was edited there is judged from now on. */
  leave(pointer: string): void {
    const inside = [...this.edited].filter((one) => one === pointer || one.startsWith(`${pointer}/`));
    const fresh = inside.filter((one) => !this.left.has(one));
    if (fresh.length === 0) return;
    for (const one of fresh) this.left.add(one);
    this.changed();
  }

  /** Goes to the next step; false, and shows why, where the open one is at fault. */
  next(): boolean {
    const { step } = this;
    if (!step || !this.attempt([step])) return false;
    if (this.stepIndex < this.steps.length - 1) this.goTo(this.stepIndex + 1);
    return true;
  }

  /** Goes back one step. */
  back(): void {
    if (this.stepIndex > 0) this.goTo(this.stepIndex - 1);
  }

  /** Opens a step by its number. */
  goTo(index: number): void {
    this.place = index;
    this.changed();
  }

  /** Judges everything. Where something is wrong, opens the first step at fault and gives false. */
  submit(): boolean {
    const { steps } = this;
    if (this.attempt(steps)) return true;
    this.goTo(steps.findIndex((step) => this.faultsOf(step).length > 0));
    return false;
  }

  /** Shows what a server found wrong, each until its field changes. */
  refuse(faults: readonly FieldFault[]): void {
    this.refused = faults;
    this.changed();
    const first = this.steps.findIndex((step) =>
      step.fields.some(({ name }) => faults.some((one) => placeOf(one.pointer) === name)),
    );
    if (first >= 0) this.goTo(first);
  }

  /** Adds an empty row to a list, and gives its place. */
  addRow(pointer: string): string {
    const rows = this.rows(pointer);
    this.set(pointer, [...rows, {}]);
    return `${pointer}/${rows.length}`;
  }

  /** Takes a row out. What was shown about the rows after it moves with them. */
  removeRow(pointer: string, index: number): void {
    for (const places of [this.edited, this.left]) moveRows(places, pointer, index);
    this.set(
      pointer,
      this.rows(pointer).filter((_, row) => row !== index),
    );
  }

  /** The rows of a list. */
  rows(pointer: string): readonly FieldRow[] {
    return (this.value(pointer) ?? []) as readonly FieldRow[];
  }

  private isAttempted(pointer: string): boolean {
    const name = placeOf(pointer);
    return this.steps.some((step) => this.attempted.has(step.name) && step.fields.some((field) => field.name === name));
  }

  private attempt(steps: readonly StepDefinition[]): boolean {
    for (const { name } of steps) this.attempted.add(name);
    this.changed();
    return steps.every((step) => this.faultsOf(step).length === 0);
  }

  private faultsOf(step: StepDefinition): readonly FieldFault[] {
    const fields = this.fieldsOf(step);
    const own = fields.flatMap((field) => this.faultsAt(field, `/${field.name}`, this.current[field.name]));
    const names = fields.map(({ name }) => name);
    const across = (this.form.checks ?? [])
      .filter(({ at, holds: demand }) => {
        if (!names.includes(placeOf(at)) || own.some(({ pointer }) => pointer === at)) return false;
        return !(typeof demand === 'function' ? demand(this.current) : holds(demand, this.current));
      })
      .map(({ at, code, text }) => ({ pointer: at, code, text }));
    const refused = this.refused.filter(({ pointer }) => names.includes(placeOf(pointer)));
    return [...own, ...across, ...refused];
  }

  private faultsAt(field: FieldDefinition, pointer: string, value: FieldValue): readonly FieldFault[] {
    if (field.disabled) return [];
    const finding = checkField(field, value);
    const own = finding ? [{ pointer, ...finding }] : [];
    return field.kind === 'list' ? [...own, ...this.faultsInRows(field, pointer, value)] : own;
  }

  private faultsInRows(field: ListDefinition, pointer: string, value: FieldValue): readonly FieldFault[] {
    return ((value ?? []) as readonly FieldRow[]).flatMap((row, index) =>
      this.fieldsOf(field, row).flatMap((inner) =>
        this.faultsAt(inner, `${pointer}/${index}/${inner.name}`, row[inner.name]),
      ),
    );
  }

  private answersOf(fields: readonly FieldDefinition[], values: FormValues): FormValues {
    const entries = fields.flatMap((field) => {
      const value = values[field.name];
      if (isEmpty(value) || field.disabled) return [];
      if (field.kind !== 'list') return [[field.name, value] as const];
      const rows = (value as readonly FieldRow[]).map((row) => this.answersOf(this.fieldsOf(field, row), row));
      return [[field.name, rows] as const];
    });
    return Object.fromEntries(entries);
  }

  private forget(): void {
    this.edited.clear();
    this.left.clear();
    this.attempted.clear();
    this.refused = [];
    this.changed();
  }

  private changed(): void {
    this.found = this.visible = undefined;
    for (const listener of this.listeners) listener();
  }
}

/** The name of the field that a place lies in. */
function placeOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

/** Keeps places in step with the rows of a list from which one was taken. */
function moveRows(places: Set<string>, pointer: string, removed: number): void {
  for (const place of [...places]) {
    if (!place.startsWith(`${pointer}/`)) continue;
    const [row = '', ...rest] = place.slice(pointer.length + 1).split('/');
    const index = Number(row);
    if (index < removed) continue;
    places.delete(place);
    if (index > removed) places.add([pointer, index - 1, ...rest].join('/'));
  }
}
