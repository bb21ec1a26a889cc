import { visitorRoleOf, type VisitorRole } from '@homevisit/sdk/model';

/** The capacity in which somebody with these roster roles usually visits, to begin with: the form asks for the real one. */
export function usualRole(rosterRoles: readonly string[]): VisitorRole {
  for (const role of rosterRoles) {
    const visitorRole = visitorRoleOf(role);
    if (visitorRole) return visitorRole;
  }
  return 'subject-teacher';
}
