import { CHAINED_TABLES, type ChainedTable } from '../../audit/chained-tables.js';
import type { Migration } from './migration.js';
import { protect, protectAppendOnly } from './protection.js';

/** Chains a table that is still empty. */
function chained(table: ChainedTable): string {
  const members = CHAINED_TABLES[table].map((name) => `'${name}'`).join(', ');
  return `CREATE TRIGGER chained BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION chain_entry(${members});`;
}

/** Access beyond one's own classes: how it stands, how it came to that, and every look that it was used for. */
export const accessGrants: Migration = {
  id: '0013-access-grants',
  sql: `
    CREATE TABLE access_grant (
      school_id text NOT NULL,
      id text NOT NULL,
      -- Number of the last step.
      version integer NOT NULL CHECK (version > 0),
      holder_id text NOT NULL,
      decided text NOT NULL CHECK (decided IN ('asked', 'active', 'refused', 'revoked')),
      asked_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, id)
    );
    CREATE INDEX access_grant_by_holder ON access_grant (school_id, holder_id) WHERE decided = 'active';
    ${protect('access_grant', ['SELECT', 'INSERT', 'UPDATE (version, decided, ends_at, document)'])}

    CREATE TABLE access_grant_step (
      school_id text NOT NULL,
      position bigint NOT NULL,
      grant_id text NOT NULL,
      version integer NOT NULL,
      taken_at timestamptz NOT NULL,
      taken_by text NOT NULL,
      document jsonb NOT NULL,
      hash text NOT NULL,
      PRIMARY KEY (school_id, position),
      UNIQUE (school_id, grant_id, version),
      FOREIGN KEY (school_id, grant_id) REFERENCES access_grant (school_id, id)
    );
    ${protectAppendOnly('access_grant_step')}
    ${chained('access_grant_step')}

    CREATE TABLE access_grant_use (
      school_id text NOT NULL,
      position bigint NOT NULL,
      grant_id text NOT NULL,
      at timestamptz NOT NULL,
      actor_id text NOT NULL,
      operation text NOT NULL,
      subject_ids text[] NOT NULL,
      request_id text NOT NULL,
      hash text NOT NULL,
      PRIMARY KEY (school_id, position),
      FOREIGN KEY (school_id, grant_id) REFERENCES access_grant (school_id, id)
    );
    CREATE INDEX access_grant_use_by_request ON access_grant_use (school_id, request_id);
    ${protectAppendOnly('access_grant_use')}
    ${chained('access_grant_use')}
  `,
};
