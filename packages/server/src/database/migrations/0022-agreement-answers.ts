import type { Migration } from './migration.js';
import { protectAppendOnly } from './protection.js';

/** What school and family have said to an agreement. The agreement itself stands in the record. */
export const agreementAnswers: Migration = {
  id: '0022-agreement-answers',
  sql: `
    CREATE TABLE agreement_answer (
      school_id text NOT NULL,
      sequence bigint NOT NULL,
      visit_id text NOT NULL,
      -- Of the record that was read.
      revision integer NOT NULL CHECK (revision > 0),
      party text NOT NULL CHECK (party IN ('school', 'family')),
      decision text NOT NULL CHECK (decision IN ('signed', 'declined')),
      with_student boolean NOT NULL,
      answered_at timestamptz NOT NULL,
      -- Member of staff, or link of the family.
      answered_by text NOT NULL,
      PRIMARY KEY (school_id, sequence),
      FOREIGN KEY (school_id, visit_id) REFERENCES visit (school_id, id)
    );
    CREATE INDEX agreement_answer_by_visit ON agreement_answer (school_id, visit_id, sequence);
    ${protectAppendOnly('agreement_answer')}
    CREATE INDEX visit_with_agreement ON visit (school_id, sequence DESC) WHERE document ? 'agreement';
  `,
};
