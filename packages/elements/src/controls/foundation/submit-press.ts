/** What of an element of a form tells whether the form can be submitted. */
interface Checked extends Element {
  readonly willValidate: boolean;
  readonly validity: ValidityState;
}

function isFaulty(element: Element): element is Checked {
  const { willValidate, validity }: Partial<Checked> = element;
  return willValidate === true && validity?.valid === false;
}

function isSubmitButton(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest('button, input') : null;
  return (
    (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) && /^(submit|image)$/.test(button.type)
  );
}

/**
 * Follows presses of a form's submit buttons, by whatever means. A browser that finds faults then shows a bubble of its own
 * over the first control, and says the same a second time: a control that shows its faults itself keeps the bubble away,
 * and leads to the first one in the browser's stead.
 */
export class SubmitPress {
  #form: HTMLFormElement | null = null;
  #isUnderWay = false;

  /** Follows another form from now on; `null` for none. */
  follow(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('click', this.#note, true);
    this.#form = form;
    form?.addEventListener('click', this.#note, true);
  }

  /**
   * The first control at fault of a form that is being submitted by a press, where all that are at fault are such that show
   * it themselves. `undefined` otherwise: a script may only want to know, and a native control has nothing but the bubble.
   *
   * @param showsFaults - Whether a control shows its faults itself.
   */
  firstFaulty(showsFaults: (element: Element) => boolean): Element | undefined {
    if (!this.#isUnderWay || !this.#form) return undefined;
    const faulty = Array.from(this.#form.elements).filter(isFaulty);
    return faulty.every(showsFaults) ? faulty[0] : undefined;
  }

  readonly #note = (event: Event): void => {
    if (!isSubmitButton(event.target)) return;
    this.#isUnderWay = true;
    // The browser checks the form when the press has been told to everybody, and before anything else.
    setTimeout(() => (this.#isUnderWay = false));
  };
}
