import { CHAINED_TABLES } from '../../audit/chained-tables.js';
import type { Migration } from './migration.js';

/**
 * Chains a table by a function of its own. It writes down the same content as `chain_content`, which audits keep to: naming
 * the columns, and with statements that are planned once, costs a fraction of looking them up by name for each row.
 */
function chainByItself(table: 'access_log' | 'visit_event'): string {
  const members = CHAINED_TABLES[table].map((name) => `'${name}', NEW.${name}`).join(', ');
  return `
    CREATE FUNCTION chain_${table}() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT SET timezone TO 'UTC' AS $function$
    DECLARE
      last_position bigint;
      last_hash text;
    BEGIN
      -- One after the other, so that a chain has no fork. The same lock as that of chain_entry.
      PERFORM pg_advisory_xact_lock(hashtextextended(TG_RELID::text || ' ' || NEW.school_id, 0));
      SELECT entry.position, entry.hash INTO last_position, last_hash
        FROM ${table} AS entry WHERE entry.school_id = NEW.school_id ORDER BY entry.position DESC LIMIT 1;
      NEW.position := coalesce(last_position, 0) + 1;
      NEW.hash := encode(
        sha256(convert_to(coalesce(last_hash, '') || jsonb_build_object(${members})::text, 'UTF8')), 'hex');
      RETURN NEW;
    END
    $function$;
    DROP TRIGGER chained ON ${table};
    CREATE TRIGGER chained BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION chain_${table}();
  `;
}

/** The two chains that grow with every request, at less cost. */
export const fasterChains: Migration = {
  id: '0018-faster-chains',
  sql: `${chainByItself('access_log')}${chainByItself('visit_event')}`,
};
