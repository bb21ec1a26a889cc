import { addDays, localDateOf } from '@homevisit/sdk/calendar';
import { VISITOR_ROLES } from '@homevisit/sdk/model';
import { jurisdictions } from '@homevisit/policies';
import { buildFacts, demands, evaluate, layerPolicies, type Facts } from '@homevisit/sdk/policy';
import { readOneRoster, schoolCalendarOf } from '@homevisit/sdk/roster';
import { problemFrom, type PlanningSources } from '@homevisit/sdk/schedule';
import type { PlanningSheet } from '../../browser/planning/planning-sheet.js';
import type { PortalClock } from '../demo-clock.js';
import type { DemoData } from '../demo-data.js';
import type { JurisdictionName } from '../options.js';

/** What a school knows besides its roster when it plans: who has time when, where families live, how long ways take. */
export type PlanningTimes = Omit<PlanningSources, 'demands' | 'facts' | 'from' | 'pins'>;

/** Makes the school's planning problem of its open duties. */
export type PlanningDesk = (jurisdiction: JurisdictionName) => Promise<PlanningSheet>;

type Roster = Awaited<ReturnType<typeof readOneRoster>>['roster'];

function namesOf({ people }: Roster, { students, teachers }: Facts): Record<string, string> {
  const full = new Map(people.map(({ id, familyName, givenName }) => [id, `${familyName}${givenName}`]));
  const names: Record<string, string> = {};
  for (const { id } of teachers) names[id] = full.get(id) ?? id;
  for (const { id, familyId } of students) {
    const name = full.get(id) ?? id;
    names[familyId] = familyId in names ? `${names[familyId]}、${name}` : name;
  }
  return names;
}

function rolesOf({ teachers }: Facts): PlanningSheet['roles'] {
  const roles = teachers.flatMap(({ id, roles: held }) => {
    const role = VISITOR_ROLES.find((one) => held.some((assignment) => assignment.role === one));
    return role ? [[id, role] as const] : [];
  });
  return Object.fromEntries(roles);
}

/**
 * Puts the duties that were open at the import, and the times of colleagues and families, on one desk.
 *
 * @param data - what was imported; without times of colleagues and families there is nothing to plan with.
 */
export function createPlanningDesk(data: DemoData, clock: PortalClock): PlanningDesk {
  const { schoolId, timeZone, visits, declines, emergencies, times } = data;
  const read = readOneRoster(data.roster);
  // Whoever asks first is told of what goes wrong; nobody asks where nobody plans.
  read.catch(() => undefined);
  return async (jurisdiction) => {
    const now = clock.now();
    // Nobody is sent out on the day itself.
    const from = addDays(localDateOf(now, timeZone), 1);
    const { roster } = await read;
    const calendar = schoolCalendarOf(roster.academicSessions, timeZone);
    const facts = buildFacts({ roster, schoolId, calendar, visits, declines, emergencies });
    const sheet = { from, names: namesOf(roster, facts), roles: rolesOf(facts), visits: {}, left: [] };
    if (!times || from > times.to) return sheet;
    const policies = layerPolicies(jurisdictions[jurisdiction]);
    const asked = demands(policies, facts, evaluate(policies, facts, now), now);
    const { problem, modes, left } = problemFrom({ ...times, demands: asked, facts, from });
    const byId = new Map(asked.map((demand) => [demand.id, demand]));
    return {
      ...sheet,
      problem,
      visits: Object.fromEntries(
        problem.visits.map(({ id }) => [
          id,
          { studentIds: byId.get(id)?.studentIds ?? [], mode: modes.get(id) ?? 'home' },
        ]),
      ),
      left: left.flatMap(({ demand }) => byId.get(demand)?.familyId ?? []),
    };
  };
}
