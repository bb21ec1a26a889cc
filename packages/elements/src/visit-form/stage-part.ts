import type { LitElement } from 'lit';
import { importAgain } from '../foundation/import-again.js';
import type { LaterSections } from './stages/later-sections.js';
import type { FormScreen } from './form-screen.js';

/** How far the part with the later stages has come. */
export type PartState = 'loading' | 'ready' | 'failed';

/**
 * The stages during and after a visit, and what is said of faults and warnings. A record is not filed on the first
 * screen, so none of it has to be there for that; it is fetched as soon as the form is on screen, while there is a
 * connection, and is there when the signal is lost on the stairs.
 */
export class StagePart {
  readonly #host: LitElement;
  readonly #screen: FormScreen;
  #part: LaterSections | undefined;
  #loading: Promise<LaterSections | undefined> | undefined;
  #failed = false;

  constructor(host: LitElement, screen: FormScreen) {
    this.#host = host;
    this.#screen = screen;
  }

  /** The part, once it is there. */
  get part(): LaterSections | undefined {
    return this.#part;
  }

  get state(): PartState {
    if (this.#part) return 'ready';
    return this.#failed ? 'failed' : 'loading';
  }

  /** Fetches the part, where it is not there or on its way already; again, where it could not be had. Never rejects. */
  load(): Promise<LaterSections | undefined> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<LaterSections | undefined> {
    this.#failed = false;
    try {
      const { LaterSections } = await importAgain(() => import('./stages/later-sections.js'));
      const part = new LaterSections(this.#host, this.#screen);
      await part.ready;
      this.#part = part;
    } catch {
      this.#failed = true;
      this.#loading = undefined;
    }
    this.#screen.refresh();
    return this.#part;
  }
}
