import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { clusterSnapshot } from './cluster-snapshot.js';

/** A database engine that a suite runs on. */
export interface Backend {
  readonly name: string;
  /** An empty database, which nothing else uses; it is gone when it is closed. */
  open(): Promise<Database>;
}

const pglite: Backend = {
  name: 'PGlite',
  open: async () => openDatabase({ memory: true, snapshot: await clusterSnapshot() }),
};

function postgres(databaseUrl: string): Backend {
  return {
    name: 'PostgreSQL',
    async open() {
      const schema = `test_${randomUUID().replaceAll('-', '')}`;
      const database = await openDatabase({ databaseUrl, schema });
      return {
        ...database,
        async close() {
          await database.transaction((transaction) => transaction.script(`DROP SCHEMA ${schema} CASCADE`));
          await database.close();
        },
      };
    },
  };
}

const databaseUrl = process.env['HOMEVISIT_TEST_DATABASE_URL'];

/** PGlite always, and PostgreSQL where `HOMEVISIT_TEST_DATABASE_URL` names one. */
export const backends: readonly Backend[] = databaseUrl ? [pglite, postgres(databaseUrl)] : [pglite];
