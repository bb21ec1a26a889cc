import * as z from 'zod/mini';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { selectOne } from '../database/select.js';

const revisionRow = z.object({ revision: z.string() });

interface Watched {
  readonly listeners: Set<() => void>;
  revision: string | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Tells whoever follows a school that the course of a visit or the roster has changed, by this process or another one:
 * one small query a second for each school that is followed, however many follow it.
 */
export class BoardSignals {
  readonly #database: Database;
  readonly #pause: number;
  readonly #schools = new Map<string, Watched>();

  /** @param pause - milliseconds between two looks. */
  constructor(database: Database, pause: number) {
    this.#database = database;
    this.#pause = pause;
  }

  /** Calls back after a change, until the function that is given ends it. */
  follow(schoolId: string, listener: () => void): () => void {
    const watched: Watched = this.#schools.get(schoolId) ?? {
      listeners: new Set(),
      revision: undefined,
      timer: undefined,
    };
    this.#schools.set(schoolId, watched);
    watched.listeners.add(listener);
    if (watched.listeners.size === 1) this.#later(schoolId, watched);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size > 0) return;
      clearTimeout(watched.timer);
      // Others may follow the school again by now.
      if (this.#schools.get(schoolId) === watched) this.#schools.delete(schoolId);
    };
  }

  /** Looks at once, where anybody follows the school. */
  nudge(schoolId: string): void {
    const watched = this.#schools.get(schoolId);
    if (watched) for (const listener of [...watched.listeners]) listener();
  }

  /** Looks no more. */
  stop(): void {
    for (const { timer } of this.#schools.values()) clearTimeout(timer);
    this.#schools.clear();
  }

  #later(schoolId: string, watched: Watched): void {
    watched.timer = setTimeout(() => void this.#look(schoolId, watched), this.#pause);
  }

  async #look(schoolId: string, watched: Watched): Promise<void> {
    // While the database is away nobody is told; who follows looks by itself from time to time.
    const row = await withSchool(this.#database, schoolId, (transaction) =>
      selectOne(
        transaction,
        revisionRow,
        `SELECT reference_revision::text || ' ' || coalesce(
                  (SELECT max(sequence) FROM planned_visit_event WHERE school_id = $1), 0)::text AS revision
           FROM school WHERE school_id = $1`,
        [schoolId],
      ),
    ).catch(() => undefined);
    if (this.#schools.get(schoolId) !== watched) return;
    // The first look tells too: something may have changed since whoever follows looked by itself.
    if (row !== undefined && row.revision !== watched.revision) {
      watched.revision = row.revision;
      this.nudge(schoolId);
    }
    this.#later(schoolId, watched);
  }
}
