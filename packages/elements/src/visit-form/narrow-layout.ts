import type { LitElement, ReactiveController } from 'lit';

/** Below this width, in CSS pixels, one stage is shown at a time. */
const NARROW = 640;

/** Says whether an element has little room, by its own width: a form may stand in a narrow column of a wide page. */
export class NarrowLayout implements ReactiveController {
  readonly #host: LitElement;
  /** Made when the element is connected: on a server there is none. */
  #observer: ResizeObserver | undefined;
  /**
   * As wide as the element and without height. The element itself grows with each thing that it shows, also while a
   * browser tells of sizes, and that would be reported to the page as a loop.
   */
  #ruler: HTMLElement | undefined;
  #narrow = false;
  #frame = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** True where one stage is shown at a time. */
  get narrow(): boolean {
    return this.#narrow;
  }

  hostConnected(): void {
    this.#measure();
    // In the next frame: a layout that changes within the observer's own round is reported to the page as an error.
    this.#observer ??= new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#measure());
    });
    if (this.#ruler) this.#observer.observe(this.#ruler);
  }

  hostUpdated(): void {
    if (this.#ruler) return;
    // After what was rendered: a server's markup is taken over before anything is added to it.
    this.#ruler = document.createElement('div');
    this.#host.renderRoot.append(this.#ruler);
    this.#observer?.observe(this.#ruler);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #measure(): void {
    const { width } = this.#host.getBoundingClientRect();
    // An element that is not shown has no width; it keeps its layout.
    if (width === 0 || width < NARROW === this.#narrow) return;
    this.#narrow = width < NARROW;
    this.#host.requestUpdate();
  }
}
