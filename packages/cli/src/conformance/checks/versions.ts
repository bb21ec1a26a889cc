import { titled, type Check } from '../check.js';
import { expectProblem, expectThat } from '../expectations.js';

/** Nobody overwrites what another has written. */
export const versionChecks: readonly Check[] = [
  {
    id: 'versions.tag',
    clause: 'RFC 9110 §8.8.3',
    title: titled('答复带版本标签（ETag）', '答覆帶版本標籤（ETag）', 'names the version of what it answers'),
    async run(conversation, school) {
      const { id: visitId, version } = await school.planned();
      const { headers } = await conversation.send('getPlannedVisit', { by: 'teacher', path: { visitId } });
      const tag = headers.get('etag') ?? '';
      expectThat(tag.replace(/^W\//, '') === `"${version}"`, `ETag: "${version}"`, `ETag: ${tag}`);
    },
  },
  {
    id: 'versions.missing',
    clause: 'RFC 6585 §3',
    title: titled('修改必须写明所见版本', '修改必須寫明所見版本', 'asks a change for the version that was seen'),
    async run(conversation, school) {
      const { id: visitId } = await school.planned();
      const message = { by: 'teacher', path: { visitId }, body: school.plan(32) } as const;
      expectProblem('changePlannedVisit', await conversation.send('changePlannedVisit', message), 'version-missing');
    },
  },
  {
    id: 'versions.stale',
    clause: 'RFC 9110 §13.1.1',
    title: titled(
      '版本过时：拒绝，并给出现有内容',
      '版本過時：拒絕，並給出現有內容',
      'refuses a change of an older version, and shows the present one',
    ),
    async run(conversation, school) {
      const { id: visitId, version } = await school.planned();
      const message = { by: 'teacher', path: { visitId }, ifMatch: version } as const;
      await conversation.ask('changePlannedVisit', { ...message, body: school.plan(33) });
      const reply = await conversation.send('changePlannedVisit', { ...message, body: school.plan(34) });
      expectProblem('changePlannedVisit', reply, 'version-not-current');
      expectThat(reply.text.includes('"current"'), 'problem: member current', 'no current');
    },
  },
  {
    id: 'versions.two-writers',
    clause: 'RFC 9110 §13.1.1',
    title: titled('两人同时修改，只有一人成功', '兩人同時修改，只有一人成功', 'lets one of two writers through'),
    async run(conversation, school) {
      const { id: visitId, version } = await school.planned();
      const send = (days: number) =>
        conversation.send('changePlannedVisit', {
          by: 'teacher',
          path: { visitId },
          ifMatch: version,
          body: school.plan(days),
        });
      const statuses = (await Promise.all([send(35), send(36)])).map(({ status }) => status).sort();
      expectThat(statuses.join() === '200,412', 'HTTP 200 + 412', `HTTP ${statuses.join(' + ')}`);
    },
  },
  {
    id: 'versions.correction',
    clause: 'POST /visits/{visitId}/corrections; GET /visits/{visitId}/revisions',
    title: titled(
      '更正不覆盖原记录',
      '更正不覆蓋原記錄',
      'keeps the record as it was first filed beside its correction',
    ),
    async run(conversation, school) {
      const { id: visitId } = await school.filed();
      const path = { visitId };
      const { version } = await conversation.ask('getVisit', { by: 'teacher', path });
      const body = { reason: school.marker, draft: { ...school.draft(), followUp: 'corrected' } };
      await conversation.ask('correctVisit', { by: 'teacher', path, ifMatch: version, body });
      const { revisions } = await conversation.ask('listRevisions', { by: 'teacher', path });
      const first = revisions.find(({ revision }) => revision === 1);
      const kept = revisions.length === 2 && first?.record.followUp === school.marker;
      expectThat(kept, 'listRevisions: 2 revisions, the first as filed', `${revisions.length}, first changed`);
    },
  },
];
