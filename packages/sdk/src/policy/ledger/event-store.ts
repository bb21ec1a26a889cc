import { canonicalTextOf } from '../canonical-text.js';
import type { LedgerEntity, LedgerEvent, LedgerFacts } from './ledger-event.js';

/** A fact that an event has replaced, and the one that now holds; absent where there is none. */
export interface FactChange<Entity extends LedgerEntity = LedgerEntity> {
  readonly entity: Entity;
  readonly id: string;
  readonly before?: LedgerFacts[Entity] | undefined;
  readonly after?: LedgerFacts[Entity] | undefined;
}

/**
 * Whether an event prevails over another of the same thing: the higher version; of the same version, a withdrawal; and
 * of two facts, the one whose JSON with sorted keys comes later in the order of UTF-16 code units. So the outcome never
 * depends on which came first.
 */
function prevails(event: LedgerEvent, known: LedgerEvent): boolean {
  if (event.version !== known.version) return event.version > known.version;
  if (known.fact === null) return false;
  return event.fact === null || canonicalTextOf(event.fact) > canonicalTextOf(known.fact);
}

/** The prevailing event of each thing, withdrawn ones among them: an older one may still come. */
export class EventStore {
  readonly #byEntity = new Map<LedgerEntity, Map<string, LedgerEvent>>();

  /** Takes an event; gives what it changed, or nothing where it came too late, came again, or says the same. */
  take(event: LedgerEvent): FactChange | undefined {
    let entries = this.#byEntity.get(event.entity);
    if (!entries) this.#byEntity.set(event.entity, (entries = new Map<string, LedgerEvent>()));
    const known = entries.get(event.id);
    if (known && !prevails(event, known)) return undefined;
    entries.set(event.id, event);
    if (known ? canonicalTextOf(known.fact) === canonicalTextOf(event.fact) : event.fact === null) return undefined;
    return {
      entity: event.entity,
      id: event.id,
      ...(known?.fact && { before: known.fact }),
      ...(event.fact && { after: event.fact }),
    };
  }

  /** Every prevailing event, in order of entity and id. */
  entries(): LedgerEvent[] {
    const entities = [...this.#byEntity].sort(([a], [b]) => (a < b ? -1 : 1));
    return entities.flatMap(([, entries]) => [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
}
