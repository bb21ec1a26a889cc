import type { Transaction } from '../database/database.js';
import { refreshKnowledge } from './refresh-knowledge.js';
import type { SchoolKnowledge } from './school-knowledge.js';

/** Schools that are kept in memory; of further ones the least recently asked for is forgotten. */
const MAXIMUM_SCHOOLS = 32;

/**
 * Keeps what is known of schools between requests. Each request asks the database whether there is something newer,
 * so several servers and an import beside them may write to the same database.
 */
export class KnowledgeCache {
  readonly #known = new Map<string, SchoolKnowledge>();

  /** What the transaction can know of the school; `undefined` for a school without a roster. Not for a transaction that has written. */
  async get(transaction: Transaction, schoolId: string): Promise<SchoolKnowledge | undefined> {
    const knowledge = await refreshKnowledge(transaction, schoolId, this.#known.get(schoolId));
    this.#known.delete(schoolId);
    if (knowledge === undefined) return undefined;
    this.#known.set(schoolId, knowledge);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MAXIMUM_SCHOOLS) break;
      this.#known.delete(oldest);
    }
    return knowledge;
  }
}
