import { CHAINED_TABLES, type ChainedTable } from '../../audit/chained-tables.js';
import type { Migration } from './migration.js';

/** Chains what a table holds already, and whatever comes: each row's hash covers the row and the hash before it. */
function chain(table: ChainedTable, order: string): string {
  const members = CHAINED_TABLES[table].map((name) => `'${name}'`).join(', ');
  return `
    ALTER TABLE ${table} ADD COLUMN position bigint, ADD COLUMN hash text;
    -- The owner sees and writes the rows of every school for this one time.
    ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${table} DISABLE TRIGGER append_only;
    DO $chain$
    DECLARE
      entry record;
      school text;
      place bigint;
      previous text;
    BEGIN
      PERFORM set_config('timezone', 'UTC', true);
      FOR entry IN SELECT ctid, school_id, to_jsonb(${table}) AS content FROM ${table} ORDER BY school_id, ${order} LOOP
        IF entry.school_id IS DISTINCT FROM school THEN
          school := entry.school_id;
          place := 0;
          previous := '';
        END IF;
        place := place + 1;
        previous := chain_hash(
          previous, entry.content || jsonb_build_object('position', place), ARRAY[${members}]);
        UPDATE ${table} SET position = place, hash = previous WHERE ctid = entry.ctid;
      END LOOP;
    END
    $chain$;
    ALTER TABLE ${table} ENABLE TRIGGER append_only;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${table}
      ALTER COLUMN position SET NOT NULL, ALTER COLUMN hash SET NOT NULL, ADD UNIQUE (school_id, position);
    CREATE TRIGGER chained BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION chain_entry(${members});
  `;
}

/** The access log and the events of filed visits, each chained by hashes within its school. */
export const chainedLogs: Migration = {
  id: '0008-chained-logs',
  sql: `
    CREATE FUNCTION chain_content(entry jsonb, members text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $function$
      SELECT jsonb_object_agg(key, value)::text FROM jsonb_each(entry) WHERE key = ANY (members)
    $function$;

    CREATE FUNCTION chain_hash(previous text, entry jsonb, members text[]) RETURNS text LANGUAGE sql IMMUTABLE
    SET search_path FROM CURRENT AS $function$
      SELECT encode(sha256(convert_to(previous || chain_content(entry, members), 'UTF8')), 'hex')
    $function$;

    -- Times are part of what is hashed, so they are always written down in the same zone.
    CREATE FUNCTION chain_entry() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT SET timezone TO 'UTC' AS $function$
    DECLARE
      last_position bigint;
      last_hash text;
    BEGIN
      -- One after the other, so that a chain has no fork.
      PERFORM pg_advisory_xact_lock(hashtextextended(TG_RELID::text || ' ' || NEW.school_id, 0));
      EXECUTE format(
        'SELECT position, hash FROM %I.%I WHERE school_id = $1 ORDER BY position DESC LIMIT 1',
        TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO last_position, last_hash USING NEW.school_id;
      NEW.position := coalesce(last_position, 0) + 1;
      NEW.hash := chain_hash(coalesce(last_hash, ''), to_jsonb(NEW), TG_ARGV);
      RETURN NEW;
    END
    $function$;
    ${chain('access_log', 'id')}
    ${chain('visit_event', 'sequence')}
  `,
};
