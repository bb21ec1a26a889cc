import type { RosterRole } from './roster.js';
import type { VisitorRole } from './visit.js';

/**
 * In what capacity somebody with a OneRoster role visits. Principals and administrators lead the school (书记、
 * 校长、副校长); site administrators are its middle leaders (中层).
 */
const VISITOR_ROLE: Readonly<Partial<Record<RosterRole, VisitorRole>>> = {
  principal: 'school-leader',
  administrator: 'school-leader',
  siteAdministrator: 'middle-leader',
  counselor: 'counsellor',
  'ext:mentor': 'mentor',
  teacher: 'subject-teacher',
  professor: 'subject-teacher',
};

/**
 * In what capacity somebody with a OneRoster role visits; `undefined` where the role is none of a visitor. That
 * somebody is a class teacher, an enrolment says and no role.
 */
export function visitorRoleOf(rosterRole: string): VisitorRole | undefined {
  return VISITOR_ROLE[rosterRole as RosterRole];
}
