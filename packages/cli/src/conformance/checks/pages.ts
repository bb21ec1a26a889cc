import { titled, type Check } from '../check.js';
import type { Conversation } from '../conversation.js';
import { expectProblem, expectThat } from '../expectations.js';
import type { SchoolUnderTest } from '../school-under-test.js';

/** More pages than the checks can need: a cursor that never ends is a fault too. */
const MOST_PAGES = 100;

async function walk(
  conversation: Conversation,
  on: string,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { from: on, to: on, limit: '2', ...(cursor !== undefined && { cursor }) };
    const answer = await conversation.ask('listPlannedVisits', { by: 'teacher', query });
    ids.push(...answer.plannedVisits.map(({ id }) => id));
    if (answer.next === undefined) return ids;
    cursor = answer.next;
    if (page === 0) await between();
  }
  return ids;
}

/** Visits on a day that no other run of the kit has used. */
async function plannedOnOneDay(school: SchoolUnderTest): Promise<{ days: number; ids: string[] }> {
  const days = 40 + Math.floor(Math.random() * 200);
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) ids.push((await school.planned(days)).id);
  return { days, ids };
}

function expectEach(walked: readonly string[], ids: readonly string[]): void {
  const missing = ids.filter((id) => !walked.includes(id)).length;
  const twice = walked.length - new Set(walked).size;
  expectThat(missing + twice === 0, 'listPlannedVisits: each entry once', `${missing} missing, ${twice} twice`);
}

/** Lists that come page by page. */
export const pageChecks: readonly Check[] = [
  {
    id: 'pages.complete',
    clause: 'GET /planned-visits: next',
    title: titled('翻页不重复、不遗漏', '翻頁不重複、不遺漏', 'gives each entry once over all pages'),
    async run(conversation, school) {
      const { days, ids } = await plannedOnOneDay(school);
      expectEach(await walk(conversation, school.day(days)), ids);
    },
  },
  {
    id: 'pages.stable',
    clause: 'GET /planned-visits: next',
    title: titled('翻页途中有新记录也不重复', '翻頁途中有新記錄也不重複', 'gives each entry once while others write'),
    async run(conversation, school) {
      const { days, ids } = await plannedOnOneDay(school);
      expectEach(await walk(conversation, school.day(days), () => school.planned(days)), ids);
    },
  },
  {
    id: 'pages.cursor',
    clause: 'GET /planned-visits: cursor',
    title: titled('拒绝不是自己给出的游标', '拒絕不是自己給出的游標', 'refuses a cursor that it never gave'),
    async run(conversation) {
      const reply = await conversation.send('listPlannedVisits', { by: 'teacher', query: { cursor: 'invented' } });
      expectProblem('listPlannedVisits', reply, 'query-not-valid');
    },
  },
];
