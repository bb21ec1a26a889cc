/**
 * Base of every event of the kit. Events bubble and cross shadow roots, and only something that the user did, or that
 * the element did on the user's behalf, fires one; setting a property never does.
 *
 * Events carry identifiers and states, never names or attention categories: hosts log events.
 */
export abstract class HomevisitEvent extends Event {
  /** @param cancelable - True where the host may act in the element's place by `preventDefault()`. */
  protected constructor(type: `hv-${string}`, { cancelable = false }: { readonly cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}
