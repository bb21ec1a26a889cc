/**
 * The planning problem of the demonstration: what the school's documents ask for from the day of the demonstration to the end
 * of its term, and when invented colleagues and families have time.
 */
import { localDateOf } from '@homevisit/sdk/calendar';
import { buildFacts, demands, evaluate, layerPolicies } from '@homevisit/sdk/policy';
import { createMemoryRosterSource, readOneRoster, schoolCalendarOf } from '@homevisit/sdk/roster';
import { problemFrom } from '@homevisit/sdk/schedule';
import { jurisdictions } from '@homevisit/policies';
import { planningTimesOf } from './planning-times.mjs';
import { DEMO_NOW, EMERGENCY, SCHOOL } from './school.mjs';

const TIME_ZONE = 'Asia/Shanghai';
/**
 * @param {ReadonlyMap<string, string>} files - of the data folder.
 * @returns {Promise<{ problem: import('@homevisit/sdk/schedule').Problem, times: import('./planning-times.mjs').PlanningTimes }>}
 */
async function createPlanningProblem(files) {
  const { roster } = await readOneRoster(createMemoryRosterSource(Object.fromEntries(files)));
  const facts = buildFacts({
    roster,
    schoolId: SCHOOL.id,
    calendar: schoolCalendarOf(roster.academicSessions, TIME_ZONE),
    visits: JSON.parse(files.get('visits.json') ?? '[]'),
    declines: JSON.parse(files.get('declines.json') ?? '[]'),
    emergencies: [/** @type {import('@homevisit/sdk/calendar').DateRange} */ (EMERGENCY)],
  });
  const policies = layerPolicies(jurisdictions.fengnan);
  const from = localDateOf(DEMO_NOW, TIME_ZONE);
  const asked = demands(policies, facts, evaluate(policies, facts, DEMO_NOW), DEMO_NOW);
  const times = planningTimesOf(files, facts);
  const { problem } = problemFrom({ ...times, demands: asked, facts, from });
  return { problem, times };
}

/**
 * The problem and the times that it was made of, as they stand in their files, a line for each entry of a list.
 *
 * @param {ReadonlyMap<string, string>} files - of the data folder.
 * @returns {Promise<Map<string, string>>}
 */
export async function planningFiles(files) {
  const { problem, times } = await createPlanningProblem(files);
  return new Map([
    ['problem.json', linesOf(problem)],
    ['planning.json', linesOf(times)],
  ]);
}

/** @param {object} value */
function linesOf(value) {
  const lines = Object.entries(value).map(([key, entry]) => {
    if (!Array.isArray(entry)) return `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`;
    return `  ${JSON.stringify(key)}: [\n${entry.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
