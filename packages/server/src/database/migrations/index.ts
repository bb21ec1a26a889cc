import { schoolsAndRosters } from './0001-schools-and-rosters.js';
import { visits } from './0002-visits.js';
import { families } from './0003-families.js';
import { idempotencyAndAccessLog } from './0004-idempotency-and-access-log.js';
import { attachments } from './0005-attachments.js';
import { courseOfVisits } from './0006-course-of-visits.js';
import { schoolFacts } from './0007-school-facts.js';
import { chainedLogs } from './0008-chained-logs.js';
import { requestsAndReports } from './0010-requests-and-reports.js';
import { webhooks } from './0011-webhooks.js';
import { accessGrants } from './0013-access-grants.js';
import { handledReports } from './0015-handled-reports.js';
import { readerLinks } from './0016-reader-links.js';
import { erasures } from './0017-erasures.js';
import { fasterChains } from './0018-faster-chains.js';
import { ltiLaunches } from './0019-lti-launches.js';
import { acceptedPlans } from './0020-accepted-plans.js';
import { rosterImports } from './0021-roster-imports.js';
import { agreementAnswers } from './0022-agreement-answers.js';
import type { Migration } from './migration.js';

/** Every migration, in the order in which they run. */
export const migrations: readonly Migration[] = [
  schoolsAndRosters,
  visits,
  families,
  idempotencyAndAccessLog,
  attachments,
  courseOfVisits,
  schoolFacts,
  chainedLogs,
  requestsAndReports,
  webhooks,
  accessGrants,
  handledReports,
  readerLinks,
  erasures,
  fasterChains,
  ltiLaunches,
  acceptedPlans,
  rosterImports,
  agreementAnswers,
];
