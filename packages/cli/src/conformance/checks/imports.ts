import type { RosterImport } from '@homevisit/client/contract';
import { zipRoster } from '@homevisit/client';
import { titled, type Check } from '../check.js';
import type { Conversation } from '../conversation.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';
import type { SchoolUnderTest } from '../school-under-test.js';

/** A roster with an error in its second line, of the school's own: nothing of it is ever stored. */
function brokenArchive({ session, marker }: SchoolUnderTest): Promise<Blob> {
  const orgs = `sourcedId,name,type\n${session.school.id},${marker},no-such-type\n`;
  return zipRoster([new File([orgs], 'orgs.csv')]);
}

async function looked(conversation: Conversation, school: SchoolUnderTest): Promise<RosterImport> {
  const body = await brokenArchive(school);
  return conversation.ask('importRoster', { by: 'leader', query: { dryRun: 'true' }, body });
}

/** Imports of the roster: the kit only looks, and stores none. */
export const importChecks: readonly Check[] = [
  {
    id: 'imports.faults',
    clause: 'POST /imports; GET /imports/{importId}/faults',
    title: titled(
      '试导入不改名册，问题指出文件和行，不含原值',
      '試匯入不改名冊，問題指出檔案和行，不含原值',
      'only looks where it is asked to, and names file and line of a fault, never the value',
    ),
    async run(conversation, school) {
      const { classId, marker } = school;
      const ask = { by: 'teacher', path: { classId } } as const;
      const before = (await conversation.send('listStudents', ask)).text;
      const teacher = { by: 'teacher', query: { dryRun: 'true' }, body: await brokenArchive(school) } as const;
      expectProblem('importRoster', await conversation.send('importRoster', teacher), 'role-not-permitted');
      const { id: importId, state } = await looked(conversation, school);
      expectThat(state === 'refused', 'importRoster: refused', state);
      const reply = await conversation.send('listImportFaults', { by: 'leader', path: { importId } });
      expectNothingMore('listImportFaults', reply);
      const { faults } = await conversation.ask('listImportFaults', { by: 'leader', path: { importId } });
      const placed = faults.some(({ file, line }) => file === 'orgs.csv' && line === 2);
      expectThat(placed, 'listImportFaults: orgs.csv, line 2', `${faults.length} faults elsewhere`);
      expectThat(!reply.text.includes(marker), 'listImportFaults: no value of a field', 'a value');
      const after = (await conversation.send('listStudents', ask)).text;
      expectThat(before === after, 'listStudents: as before', 'others');
    },
  },
  {
    id: 'imports.isolation',
    clause: 'GET /imports/{importId}',
    title: titled(
      '外校的导入记录一律答复“找不到”',
      '外校的匯入記錄一律答覆「找不到」',
      'tells a leader of another school only that the import was not found',
    ),
    async run(conversation, school) {
      const { id: importId } = await looked(conversation, school);
      for (const name of ['getImport', 'listImportFaults'] as const) {
        expectProblem(name, await conversation.send(name, { by: 'outsider', path: { importId } }), 'import-not-found');
      }
    },
  },
];
