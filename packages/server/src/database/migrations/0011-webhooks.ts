import { WEBHOOK_SENDER_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';
import { protect } from './protection.js';

/** Tables whose new rows are told to webhooks. */
const TOLD = [
  'visit_event',
  'visit_confirmation',
  'planned_visit_event',
  'visit_decline',
  'family_request',
  'family_request_step',
];

/** Where a school's events are sent, and the events on their way: written by the database itself, with what they tell of. */
export const webhooks: Migration = {
  id: '0011-webhooks',
  sql: `
    CREATE TABLE webhook (
      school_id text NOT NULL,
      id text NOT NULL,
      url text NOT NULL,
      event_types text[] NOT NULL,
      -- Counts the secrets that it has had. The secret itself is nowhere in the database.
      generation integer NOT NULL DEFAULT 1,
      earlier_secret_until timestamptz,
      created_at timestamptz NOT NULL,
      created_by text NOT NULL,
      removed_at timestamptz,
      PRIMARY KEY (school_id, id)
    );
    ${protect('webhook', ['SELECT', 'INSERT', 'UPDATE (generation, earlier_secret_until, removed_at)'])}
    -- Whoever sends has to know which schools have something to send.
    CREATE POLICY known_to_sender ON webhook FOR SELECT
      USING ((SELECT current_setting('${WEBHOOK_SENDER_SETTING}', true)) = 'yes');

    CREATE TABLE webhook_delivery (
      school_id text NOT NULL,
      webhook_id text NOT NULL,
      position bigint GENERATED ALWAYS AS IDENTITY,
      event_id text NOT NULL,
      event_type text NOT NULL,
      resource text NOT NULL CHECK (resource IN ('visit', 'decline', 'request')),
      subject_id text NOT NULL,
      -- By the clock of the server that recorded it.
      occurred_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dead')),
      attempts integer NOT NULL DEFAULT 0,
      -- Absent for at once.
      due_at timestamptz,
      last_attempt_at timestamptz,
      last_outcome text,
      PRIMARY KEY (school_id, position),
      FOREIGN KEY (school_id, webhook_id) REFERENCES webhook (school_id, id)
    );
    CREATE INDEX webhook_delivery_waiting ON webhook_delivery (school_id, webhook_id, subject_id, position)
      WHERE state = 'waiting';
    ${protect('webhook_delivery', [
      'SELECT',
      'INSERT',
      'UPDATE (state, attempts, due_at, last_attempt_at, last_outcome)',
      'DELETE',
    ])}

    CREATE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $function$
    DECLARE
      told text;
      kind text := 'visit';
      about text;
      happened timestamptz;
      event text;
    BEGIN
      IF TG_TABLE_NAME = 'visit_event' THEN
        told := 'visit.' || NEW.kind;
        about := NEW.visit_id;
        happened := NEW.recorded_at;
        event := NEW.sequence::text;
      ELSIF TG_TABLE_NAME = 'visit_confirmation' THEN
        told := 'visit.confirmed';
        about := NEW.visit_id;
        happened := NEW.confirmed_at;
        event := NEW.sequence::text;
      ELSIF TG_TABLE_NAME = 'planned_visit_event' THEN
        told := CASE NEW.kind WHEN 'planned' THEN 'visit.planned' WHEN 'changed' THEN 'visit.plan-changed'
          ELSE 'visit.course-changed' END;
        about := NEW.visit_id;
        happened := NEW.recorded_at;
        event := NEW.sequence::text;
      ELSIF TG_TABLE_NAME = 'visit_decline' THEN
        told := 'decline.recorded';
        kind := 'decline';
        about := NEW.id;
        happened := (NEW.document->>'recordedAt')::timestamptz;
        event := NEW.sequence::text;
      ELSIF TG_TABLE_NAME = 'family_request' THEN
        told := 'request.received';
        kind := 'request';
        about := NEW.id;
        happened := (NEW.document->>'receivedAt')::timestamptz;
        event := NEW.id;
      ELSE
        told := 'request.changed';
        kind := 'request';
        about := NEW.request_id;
        happened := (NEW.document->>'at')::timestamptz;
        event := NEW.request_id || '-' || NEW.version::text;
      END IF;
      INSERT INTO webhook_delivery
        (school_id, webhook_id, event_id, event_type, resource, subject_id, occurred_at)
      SELECT NEW.school_id, webhook.id, replace(TG_TABLE_NAME, '_', '-') || '-' || event, 'homevisit.' || told, kind,
             about, coalesce(happened, now())
        FROM webhook
       WHERE webhook.school_id = NEW.school_id AND removed_at IS NULL
         AND 'homevisit.' || told = ANY (event_types);
      RETURN NULL;
    END
    $function$;
    ${TOLD.map(
      (table) => `CREATE TRIGGER told AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION tell_webhooks();`,
    ).join('\n    ')}
  `,
};
