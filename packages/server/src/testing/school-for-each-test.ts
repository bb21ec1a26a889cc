import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../database/database.js';
import { createTestSchool, type TestSchool } from './test-school.js';

/** What a test works with. */
export interface GivenSchool {
  readonly database: Database;
  /** Another one for each test, in the same database. */
  readonly school: TestSchool;
}

/** Within a `describe`: opens a database for all of its tests, and makes a school with a server for each. */
export function schoolForEachTest(
  open: () => Promise<Database>,
  options?: Parameters<typeof createTestSchool>[1],
): GivenSchool {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await createTestSchool(database, options);
  });
  return {
    get database() {
      return database;
    },
    get school() {
      return school;
    },
  };
}
