import type { HomevisitClient } from '@homevisit/client';
import type { FormSnapshot } from '@homevisit/sdk/visit';
import { importAgain } from '../../foundation/import-again.js';
import { failureOf } from '../filing/failure.js';
import type { LoadedForm } from '../filing/load-material.js';
import type { FormScreen } from '../form-screen.js';
import type { FormView } from '../form-view.js';
import type { KeptSource } from './kept-form.js';
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
  #hasBegun = false;
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
    this.#hasBegun = false;
    // A failure is no reason not to go on writing, and it is tried again.
    this.#opening = this.#open(form).catch(() => undefined);
    void this.#opening.then(() => (this.#hasBegun = true));
  }

  /** True while a draft may still take the place of a form that nobody has touched. */
  mayBringBack(form: LoadedForm): boolean {
    if (this.#form !== form || this.#hasBegun) return false;
    const typed = ({ draft, moments }: FormSnapshot): string => JSON.stringify([draft, moments]);
    const start = this.#starts.get(form);
    return start !== undefined && typed(start) === typed(form.core.snapshot());
  }

  /** What keeps the form, as soon as it is there; `undefined` where nothing is kept. */
  ready(): Promise<VisitKeeping | undefined> {
    return this.#opening;
  }

  /**
   * What was kept of earlier forms, where the school's system cannot be reached.
   *
   * @throws the error where it says something else, or where nothing was kept.
   */
  async kept(error: unknown, client: HomevisitClient): Promise<KeptSource> {
    const choice = this.#screen.keeping();
    const { kind } = failureOf(error);
    if (choice === 'off' || (kind !== 'network' && kind !== 'server')) throw error;
    const { openKeptSource } = await importAgain(() => import('./kept-form.js'));
    const kept = await openKeptSource(client, choice);
    if (!kept) throw error;
    return kept;
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
