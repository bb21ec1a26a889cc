import type { LitElement, ReactiveController } from 'lit';

const MINUTE = 60_000;

/** Renders an element again each minute while it is on a page, so that the time that is left is true. */
export class MinuteClock implements ReactiveController {
  readonly #host: LitElement;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), MINUTE);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
