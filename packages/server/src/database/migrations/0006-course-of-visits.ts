import type { Migration } from './migration.js';
import { protect, protectAppendOnly } from './protection.js';

/** Planned visits and what happens to them; corrections and confirmations of filed records. */
export const courseOfVisits: Migration = {
  id: '0006-course-of-visits',
  sql: `
    ALTER TABLE visit_event
      DROP CONSTRAINT visit_event_kind_check,
      ADD CONSTRAINT visit_event_kind_check CHECK (kind IN ('filed', 'corrected')),
      -- 1 for the record as it was first filed.
      ADD COLUMN revision integer NOT NULL DEFAULT 1,
      ADD COLUMN reason text,
      ADD CHECK ((kind = 'filed') = (revision = 1)),
      ADD CHECK ((kind = 'corrected') = (reason IS NOT NULL)),
      ADD UNIQUE (school_id, visit_id, revision);

    -- The record as it stands follows its events by itself: the application may add an event, and change nothing.
    CREATE FUNCTION apply_correction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $function$
    BEGIN
      UPDATE visit
         SET sequence = NEW.sequence, started_at = (NEW.document->>'startedAt')::timestamptz, document = NEW.document
       WHERE school_id = NEW.school_id AND id = NEW.visit_id;
      DELETE FROM visit_student WHERE school_id = NEW.school_id AND visit_id = NEW.visit_id;
      INSERT INTO visit_student (school_id, student_id, visit_id)
        SELECT DISTINCT NEW.school_id, jsonb_array_elements_text(NEW.document->'studentIds'), NEW.visit_id;
      RETURN NULL;
    END
    $function$;
    CREATE TRIGGER corrected AFTER INSERT ON visit_event
      FOR EACH ROW WHEN (NEW.kind = 'corrected') EXECUTE FUNCTION apply_correction();

    CREATE INDEX visit_by_visitor ON visit USING gin ((document->'visitors') jsonb_path_ops);

    CREATE TABLE visit_confirmation (
      school_id text NOT NULL,
      visit_id text NOT NULL,
      revision integer NOT NULL,
      person_id text NOT NULL,
      sequence bigint NOT NULL,
      confirmed_at timestamptz NOT NULL,
      PRIMARY KEY (school_id, visit_id, revision, person_id),
      FOREIGN KEY (school_id, visit_id, revision) REFERENCES visit_event (school_id, visit_id, revision)
    );
    ${protectAppendOnly('visit_confirmation')}

    CREATE TABLE photo_consent_change (
      school_id text NOT NULL,
      visit_id text NOT NULL,
      sequence bigint NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, sequence),
      FOREIGN KEY (school_id, visit_id) REFERENCES visit (school_id, id)
    );
    CREATE INDEX photo_consent_change_by_visit ON photo_consent_change (school_id, visit_id);
    ${protectAppendOnly('photo_consent_change')}

    CREATE TABLE planned_visit_event (
      school_id text NOT NULL,
      sequence bigint NOT NULL,
      visit_id text NOT NULL,
      -- 'planned' and 'changed' hold a plan, 'happened' an event of the course, 'filed' the course's end.
      kind text NOT NULL CHECK (kind IN ('planned', 'changed', 'happened', 'filed')),
      recorded_at timestamptz NOT NULL,
      recorded_by text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, sequence)
    );
    CREATE INDEX planned_visit_event_by_visit ON planned_visit_event (school_id, visit_id);
    ${protectAppendOnly('planned_visit_event')}

    CREATE TABLE planned_visit (
      school_id text NOT NULL,
      id text COLLATE "C" NOT NULL,
      -- The event after which the visit stands like this.
      sequence bigint NOT NULL,
      planned_at timestamptz NOT NULL,
      planned_by text NOT NULL,
      on_date date NOT NULL,
      state text NOT NULL,
      visitor_ids text[] NOT NULL,
      plan jsonb NOT NULL,
      course jsonb NOT NULL,
      PRIMARY KEY (school_id, id)
    );
    CREATE INDEX planned_visit_by_day ON planned_visit (school_id, on_date, id);
    ${protect('planned_visit', ['SELECT', 'INSERT', 'UPDATE (sequence, on_date, state, visitor_ids, plan, course)'])}
  `,
};
