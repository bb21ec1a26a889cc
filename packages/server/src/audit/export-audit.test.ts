import { beforeEach, describe, expect, it } from 'vitest';
import { backends } from '../testing/backends.js';
import { schoolForEachTest } from '../testing/school-for-each-test.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { exportAudit } from './export-audit.js';
import { verifyAudit } from './verify-audit.js';

const head = { as: 'head' } as const;

describe.each(backends)('the yearly export of the audit, on $name', ({ open }) => {
  const given = schoolForEachTest(open);
  beforeEach(async () => {
    given.school.now = '2026-12-31T23:50:00+08:00';
    await given.school.call('fileVisit', { by: head, body: visitDraftOf(['student-1-2'], { purpose: '内部目的' }) });
    given.school.now = '2027-01-01T00:10:00+08:00';
    await given.school.call('fileVisit', { by: head, body: visitDraftOf(['student-1-3']) });
  });

  const linesOf = async (year: number): Promise<{ summary: Record<string, number>; lines: string[] }> => {
    const lines: string[] = [];
    const summary = await exportAudit(
      given.database,
      { schoolId: given.school.schoolId, year },
      (line) => void lines.push(line),
    );
    return { summary, lines };
  };

  it('holds the entries of the year as it is at the school, with their hashes', async () => {
    const [before, after] = [await linesOf(2026), await linesOf(2027)];
    expect(before.summary).toMatchObject({ visit_event: 1, access_log: 1, erasure: 0 });
    expect(after.summary).toMatchObject({ visit_event: 1, access_log: 1 });
    const entries = [...before.lines.slice(1), ...after.lines.slice(1)].map((line) => JSON.parse(line) as unknown);
    expect(entries.filter((entry) => JSON.stringify(entry).includes('"chain":"visit_event"'))).toMatchObject([
      {
        entry: {
          position: 1,
          recorded_by: 'head',
          kind: 'filed',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      },
      { entry: { position: 2 } },
    ]);
  });

  it('begins with how the chains stand', async () => {
    const { lines } = await linesOf(2026);
    expect(JSON.parse(lines[0]!)).toEqual({
      format: 'homevisit-audit/1',
      schoolId: given.school.schoolId,
      year: 2026,
      timeZone: 'Asia/Shanghai',
      chains: await verifyAudit(given.database, given.school.schoolId),
    });
  });

  it('holds no text of a record', async () => {
    const text = (await linesOf(2026)).lines.join('\n');
    for (const secret of ['内部目的', '谈到', '乙测12', 'left-behind']) expect(text).not.toContain(secret);
  });

  it('is empty for a year in which nothing was, and refused for a school that is not there', async () => {
    expect((await linesOf(2020)).lines).toHaveLength(1);
    const nowhere = exportAudit(given.database, { schoolId: 'no-such-school', year: 2026 }, () => undefined);
    await expect(nowhere).rejects.toThrow(RangeError);
  });
});
