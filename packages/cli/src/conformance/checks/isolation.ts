import type { OperationName, ProblemCode } from '@homevisit/client/contract';
import { titled, type Check } from '../check.js';
import type { Conversation, Role } from '../conversation.js';
import { expectProblem } from '../expectations.js';
import type { SchoolUnderTest } from '../school-under-test.js';

async function expectUnfound(conversation: Conversation, school: SchoolUnderTest, by: Role): Promise<void> {
  const visitId = (await school.filed()).id;
  const planned = (await school.planned()).id;
  const path = { visitId, studentId: school.studentId, classId: school.classId };
  const reads: readonly (readonly [OperationName, ProblemCode])[] = [
    ['getVisit', 'visit-not-found'],
    ['listRevisions', 'visit-not-found'],
    ['listVisits', 'student-not-found'],
    ['listOpenPoints', 'student-not-found'],
    ['listStudents', 'class-not-found'],
  ];
  for (const [name, code] of reads) expectProblem(name, await conversation.send(name, { by, path }), code);
  const plan = await conversation.send('getPlannedVisit', { by, path: { visitId: planned } });
  expectProblem('getPlannedVisit', plan, 'visit-not-found');
}

/** What one school has, another does not learn of. */
export const isolationChecks: readonly Check[] = [
  {
    id: 'isolation.reads',
    clause: 'RFC 9110 §15.5.5',
    title: titled(
      '外校的标识一律答复“找不到”',
      '外校的識別碼一律答覆「找不到」',
      'tells a leader of another school only that nothing was found',
    ),
    run: (conversation, school) => expectUnfound(conversation, school, 'outsider'),
  },
  {
    id: 'isolation.writes',
    clause: 'RFC 9110 §15.5.5',
    title: titled(
      '外校的人不能修改本校的安排',
      '外校的人不能修改本校的安排',
      "lets nobody change another school's visit",
    ),
    async run(conversation, school) {
      const { id: visitId, version } = await school.planned();
      const message = { by: 'outsider', path: { visitId }, ifMatch: version, body: school.plan(37) } as const;
      expectProblem('changePlannedVisit', await conversation.send('changePlannedVisit', message), 'visit-not-found');
    },
  },
  {
    id: 'isolation.class',
    clause: 'GET /classes/{classId}/students',
    title: titled(
      '教师看不到别班的名单',
      '教師看不到別班的名單',
      'tells a teacher of another class only that the class was not found',
    ),
    async run(conversation, { classId }) {
      const reply = await conversation.send('listStudents', { by: 'colleague', path: { classId } });
      expectProblem('listStudents', reply, 'class-not-found');
    },
  },
];
