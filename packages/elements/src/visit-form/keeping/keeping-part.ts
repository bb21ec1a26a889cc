import type { FormSnapshot } from '@homevisit/sdk/visit';
import { importAgain } from '../../foundation/import-again.js';
import type { LoadedForm } from '../filing/load-material.js';
import type { FormScreen } from '../form-screen.js';
import type { FormView } from '../form-view.js';
import type { KeepingActions, VisitKeeping } from './visit-keeping.js';

/** Milliseconds before keeping is tried again where its code could not be fetched. */
const PATIENCE = 5000;

/** Keeps the form that is open. The code for it is fetched when the form is on screen. */
export class KeepingPart {
  readonly #screen: FormScreen;
  readonly #actions: KeepingActions;
  #form: LoadedForm | undefined;
  /** What each form held before anybody has touched it. */
  readonly #starts = new WeakMap<LoadedForm, FormSnapshot>();
  #keeping: VisitKeeping | undefined;
  #opening: Promise<VisitKeeping | undefined> = Promise.resolve(undefined);
  #ending: Promise<void> = Promise.resolve();
  #triedAt = -Infinity;

  constructor(screen: FormScreen, actions: KeepingActions) {
    this.#screen = screen;
    this.#actions = actions;
  }

  /** Keeps a form from now on, unless it does so already. */
  keep(form: LoadedForm): void {
    if (!this.#starts.has(form)) this.#starts.set(form, form.core.snapshot());
    // An element that was taken away may still be rendered once more.
    if (!this.#screen.host.isConnected) return;
    const failed = this.#form === form && !this.#keeping && performance.now() - this.#triedAt > PATIENCE;
    if ((this.#form === form && !failed) || this.#screen.keeping() === 'off') return;
    this.#form = form;
    this.#triedAt = performance.now();
    // A failure is no reason not to go on writing, and it is tried again.
    this.#opening = this.#open(form).catch(() => undefined);
  }

  /** What keeps the form, as soon as it is there; `undefined` where nothing is kept. */
  ready(): Promise<VisitKeeping | undefined> {
    return this.#opening;
  }

  notice(view: FormView): unknown {
    return this.#keeping?.notice(view, this.#form?.staleSince);
  }

  /** Lets go of the form, after its last change is kept. */
  end(): void {
    const keeping = this.#opening;
    this.#form = undefined;
    this.#keeping = undefined;
    this.#opening = Promise.resolve(undefined);
    this.#ending = this.#ending.then(async () => (await keeping)?.end());
  }

  async #open(form: LoadedForm): Promise<VisitKeeping | undefined> {
    await this.#ending;
    const { VisitKeeping } = await importAgain(() => import('./visit-keeping.js'));
    const choice = this.#screen.keeping();
    const start = this.#starts.get(form);
    if (this.#form !== form || choice === 'off' || !start) return undefined;
    const keeping = await VisitKeeping.open(this.#screen, form, choice, this.#actions);
    if (this.#form === form) this.#keeping = keeping;
    await keeping?.begin(form, start);
    return keeping;
  }
}
