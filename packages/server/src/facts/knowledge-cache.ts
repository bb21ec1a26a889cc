import type { Transaction } from '../database/database.js';
import { refreshKnowledge } from './refresh-knowledge.js';
import type { SchoolKnowledge } from './school-knowledge.js';

/** Schools that are kept in memory; of further ones the least recently asked for is forgotten. */
const MAXIMUM_SCHOOLS = 32;

/** The later of two of the same roster; the first where nothing can be said. */
function later(one: SchoolKnowledge, other: SchoolKnowledge | undefined): SchoolKnowledge {
  return other?.referenceRevision === one.referenceRevision && other.lastSequence > one.lastSequence ? other : one;
}

/**
 * Keeps what is known of schools between requests. Each request asks the database whether there is something newer,
 * so several servers and an import beside them may write to the same database.
 */
export class KnowledgeCache {
  readonly #known = new Map<string, SchoolKnowledge>();

  /** Keeps what a transaction has written and committed, unless more is known by now. */
  put(knowledge: SchoolKnowledge): void {
    const { schoolId, referenceRevision, lastSequence } = knowledge;
    const known = this.#known.get(schoolId);
    if (known?.referenceRevision !== referenceRevision || known.lastSequence >= lastSequence) return;
    this.#known.set(schoolId, knowledge);
  }

  /** The last that is known of a school on the same roster as what was known before. */
  latest(known: SchoolKnowledge): SchoolKnowledge {
    return later(known, this.#known.get(known.schoolId));
  }

  /** What the transaction can know of the school; `undefined` for a school without a roster. Not for a transaction that has written. */
  async get(transaction: Transaction, schoolId: string): Promise<SchoolKnowledge | undefined> {
    const before = this.#known.get(schoolId);
    const knowledge = await refreshKnowledge(transaction, schoolId, before);
    const meanwhile = this.#known.get(schoolId);
    this.#known.delete(schoolId);
    if (knowledge === undefined) return undefined;
    // What others have learned while this transaction asked is not forgotten for what it saw before them.
    this.#known.set(schoolId, meanwhile === before ? knowledge : later(knowledge, meanwhile));
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MAXIMUM_SCHOOLS) break;
      this.#known.delete(oldest);
    }
    return knowledge;
  }
}
