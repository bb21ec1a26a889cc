import { titled, type Check } from '../check.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';

/** What is still to be visited, and what a report states. */
export const standingChecks: readonly Check[] = [
  {
    id: 'demands.scope',
    clause: 'GET /demands',
    title: titled(
      '待访清单只含自己班级的学生，不说明优先的原因',
      '待訪清單只含自己班級的學生，不說明優先的原因',
      'names in the visits to be made own students only, and never why one comes first',
    ),
    async run(conversation, { session }) {
      const own = new Set<string>();
      for (const classId of session.classIds) {
        const { students } = await conversation.ask('listStudents', { by: 'teacher', path: { classId } });
        for (const { id } of students) own.add(id);
      }
      expectNothingMore('listDemands', await conversation.send('listDemands', { by: 'teacher' }));
      const { demands, clauses } = await conversation.ask('listDemands', { by: 'teacher', query: { limit: '200' } });
      const named = demands.flatMap(({ studentIds, visitors, serves }) => [
        ...studentIds,
        ...visitors.flatMap((need) => need.studentIds),
        ...serves.flatMap(({ subject }) => (subject.type === 'student' ? [subject.id] : [])),
      ]);
      const strangers = named.filter((id) => !own.has(id)).length;
      expectThat(strangers === 0, 'listDemands: own students', `${strangers} others`);
      const unknown = demands.flatMap(({ serves }) => serves).filter(({ clause }) => !(clause in clauses)).length;
      expectThat(unknown === 0, 'listDemands: each clause under /clauses', `${unknown} missing`);
    },
  },
  {
    id: 'demands.foreign-class',
    clause: 'GET /demands: classId',
    title: titled(
      '别班的待访清单答复“找不到”',
      '別班的待訪清單答覆「找不到」',
      'tells a teacher of another class only that the class was not found',
    ),
    async run(conversation, { classId }) {
      const reply = await conversation.send('listDemands', { by: 'colleague', query: { classId } });
      expectProblem('listDemands', reply, 'class-not-found');
    },
  },
  {
    id: 'measures.parts',
    clause: 'GET /measures',
    title: titled(
      '每项指标给出分子、分母和出处',
      '每項指標給出分子、分母和出處',
      'states each share with both its parts and where it comes from',
    ),
    async run(conversation) {
      expectProblem('getMeasures', await conversation.send('getMeasures', { by: 'teacher' }), 'role-not-permitted');
      const { measures, clauses } = await conversation.ask('getMeasures', { by: 'leader' });
      const beyond = measures.filter(({ numerator, denominator, subject }) => !subject && numerator > denominator);
      expectThat(beyond.length === 0, 'getMeasures: no numerator above its denominator', `${beyond.length}`);
      const sourceless = measures.filter(
        ({ clause, source }) => clause !== undefined && !(source && clause in clauses),
      );
      expectThat(
        sourceless.length === 0,
        'getMeasures: document and section of each clause',
        `${sourceless.length} without`,
      );
    },
  },
];
