import type { HomevisitClient, VerdictSheet } from '@homevisit/client';
import { summarise } from '@homevisit/sdk/policy/summarise.js';
import type { VerdictStatus } from '@homevisit/sdk/policy';

/**
 * How each student of the list stands, for the portal's own filter. It hears of changes from the client, as the
 * badges do, and its query shares one request with theirs.
 */
export class StatusBook {
  readonly #statuses = new Map<string, VerdictStatus>();
  readonly #client: HomevisitClient;
  readonly #onChange: () => void;

  constructor(client: HomevisitClient, onChange: () => void) {
    this.#client = client;
    this.#onChange = onChange;
    client.onVerdictsChanged((sheet) => this.#take(sheet));
  }

  statusOf(studentId: string): VerdictStatus | undefined {
    return this.#statuses.get(studentId);
  }

  /** Asks for the students' verdicts. */
  async load(studentIds: readonly string[]): Promise<void> {
    if (studentIds.length === 0) return;
    this.#take(await this.#client.queryVerdicts({ subjects: studentIds.map((id) => ({ type: 'student', id })) }));
  }

  #take(sheet: VerdictSheet): void {
    for (const { subject, verdicts } of sheet.subjects) {
      if (subject.type === 'student') this.#statuses.set(subject.id, summarise(verdicts).status);
    }
    this.#onChange();
  }
}
