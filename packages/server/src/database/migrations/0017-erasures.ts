import { CHAINED_TABLES } from '../../audit/chained-tables.js';
import { REDACTED_TEXT } from '../../erasure/redacted-text.js';
import { APPLICATION_ROLE, RETENTION_SETTING, SCHOOL_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';
import { protectAppendOnly } from './protection.js';

const names = (columns: readonly string[]): string => columns.map((name) => `'${name}'`).join(', ');

/** Tables that were append-only to the letter, and of which texts may now be replaced. */
const REDACTED = ['visit_event', 'family_feedback', 'family_request', 'family_request_step', 'planned_visit_event'];

function letRedact(table: string): string {
  return `
    DROP TRIGGER append_only ON ${table};
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_redaction();`;
}

/** Texts that were erased: replaced in their rows, each noted in a chain of its own, so that all others still verify. */
export const erasures: Migration = {
  id: '0017-erasures',
  sql: `
    CREATE TABLE erasure (
      school_id text NOT NULL,
      position bigint NOT NULL,
      at timestamptz NOT NULL,
      -- The person whose answer was carried out, or 'retention'.
      erased_by text NOT NULL,
      reason text NOT NULL CHECK (reason IN ('deletion-request', 'consent-withdrawal', 'retention')),
      -- The family's request that was carried out.
      request_id text,
      data_class text NOT NULL CHECK (data_class IN ('photos', 'visit-notes', 'plan-notes', 'family-words')),
      visit_id text NOT NULL,
      -- Where an entry of the chain of records was redacted: its hash as it was written, and a digest of what it is now.
      entry_position bigint,
      entry_hash text,
      content_digest text,
      hash text NOT NULL,
      PRIMARY KEY (school_id, position),
      CHECK ((entry_position IS NULL) = (entry_hash IS NULL)),
      CHECK ((entry_position IS NULL) = (content_digest IS NULL)),
      CHECK ((reason = 'retention') = (request_id IS NULL))
    );
    CREATE INDEX erasure_by_visit ON erasure (school_id, visit_id, data_class);
    CREATE INDEX erasure_by_entry ON erasure (school_id, entry_position) WHERE entry_position IS NOT NULL;
    ${protectAppendOnly('erasure')}
    CREATE TRIGGER chained BEFORE INSERT ON erasure
      FOR EACH ROW EXECUTE FUNCTION chain_entry(${names(CHAINED_TABLES.erasure)});

    CREATE FUNCTION refuse_change_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
      IF TG_OP = 'UPDATE' AND current_setting('homevisit.redacting', true) = 'yes' THEN
        RETURN NULL;
      END IF;
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END
    $function$;
    ${REDACTED.map(letRedact).join('')}

    -- True where a document differs from what it was by texts that were replaced, and by nothing else.
    CREATE FUNCTION is_redaction(earlier jsonb, later jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
    SET search_path FROM CURRENT AS $function$
    BEGIN
      IF earlier = later THEN
        RETURN true;
      END IF;
      IF later IS NULL OR jsonb_typeof(earlier) <> jsonb_typeof(later) THEN
        RETURN false;
      END IF;
      CASE jsonb_typeof(earlier)
        WHEN 'string' THEN
          RETURN later = to_jsonb('${REDACTED_TEXT}'::text);
        WHEN 'object' THEN
          RETURN (SELECT count(*) FROM jsonb_object_keys(earlier)) = (SELECT count(*) FROM jsonb_object_keys(later))
            AND (SELECT coalesce(bool_and(is_redaction(value, later->key)), true) FROM jsonb_each(earlier));
        WHEN 'array' THEN
          RETURN jsonb_array_length(earlier) = jsonb_array_length(later)
            AND (SELECT coalesce(bool_and(is_redaction(value, later->(place::integer - 1))), true)
                   FROM jsonb_array_elements(earlier) WITH ORDINALITY AS each (value, place));
        ELSE
          RETURN false;
      END CASE;
    END
    $function$;

    -- Replaces texts of one row of the own school. What was a record's entry in its chain is noted beside it.
    CREATE FUNCTION redact_document(told text, told_key text, fresh jsonb, erased_class text, why text, on_request text,
                                    about_visit text, told_by text, told_at timestamptz)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET timezone TO 'UTC' AS $function$
    DECLARE
      own text := current_setting('${SCHOOL_SETTING}', true);
      identity text := CASE told
        WHEN 'visit_event' THEN 'position::text'
        WHEN 'visit' THEN 'id'
        WHEN 'family_feedback' THEN 'link_id'
        WHEN 'family_request' THEN 'id'
        WHEN 'family_request_step' THEN 'request_id || '' '' || version::text'
        WHEN 'planned_visit_event' THEN 'sequence::text' END;
      known jsonb;
    BEGIN
      IF identity IS NULL OR coalesce(own, '') = '' THEN
        RAISE EXCEPTION 'nothing of % can be redacted', told USING ERRCODE = 'restrict_violation';
      END IF;
      EXECUTE format('SELECT document FROM %I WHERE school_id = $1 AND %s = $2 FOR UPDATE', told, identity)
        INTO known USING own, told_key;
      IF known IS NULL OR NOT is_redaction(known, fresh) THEN
        RAISE EXCEPTION 'a redaction replaces texts of a row and nothing else' USING ERRCODE = 'restrict_violation';
      END IF;
      PERFORM set_config('homevisit.redacting', 'yes', true);
      EXECUTE format('UPDATE %I SET document = $3 WHERE school_id = $1 AND %s = $2', told, identity)
        USING own, told_key, fresh;
      IF told = 'visit_event' THEN
        UPDATE visit_event SET reason = '${REDACTED_TEXT}'
         WHERE school_id = own AND position::text = told_key AND reason IS NOT NULL;
        INSERT INTO erasure (school_id, at, erased_by, reason, request_id, data_class, visit_id, entry_position, entry_hash,
                             content_digest)
          SELECT own, told_at, told_by, why, on_request, erased_class, about_visit, entry.position, entry.hash,
                 encode(sha256(convert_to(
                   chain_content(to_jsonb(entry), ARRAY[${names(CHAINED_TABLES.visit_event)}]), 'UTF8')), 'hex')
            FROM visit_event AS entry WHERE entry.school_id = own AND entry.position::text = told_key;
      END IF;
      PERFORM set_config('homevisit.redacting', 'no', true);
      RETURN true;
    END
    $function$;
    REVOKE ALL ON FUNCTION redact_document(text, text, jsonb, text, text, text, text, text, timestamptz) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION redact_document(text, text, jsonb, text, text, text, text, text, timestamptz)
      TO ${APPLICATION_ROLE};

    -- Whoever erases what is older than its period has to know which schools there are.
    CREATE POLICY known_to_retention ON school FOR SELECT
      USING ((SELECT current_setting('${RETENTION_SETTING}', true)) = 'yes');
  `,
};
