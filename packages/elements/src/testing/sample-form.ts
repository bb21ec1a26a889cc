import type { FormDefinition } from '../fields/field-definition.js';

/** A form of two steps with one of everything that a form can do, for tests and stories. */
export const sampleForm: FormDefinition = {
  steps: [
    {
      name: 'appointment',
      title: { 'zh-CN': '预约', en: 'Appointment' },
      fields: [
        {
          kind: 'choice',
          name: 'mode',
          label: { 'zh-CN': '家访方式', en: 'How' },
          required: true,
          choices: [
            { value: 'home', label: { 'zh-CN': '到家', en: 'At home' } },
            { value: 'phone', label: { 'zh-CN': '电话', en: 'By phone' } },
          ],
        },
        {
          kind: 'text',
          name: 'reason',
          label: { 'zh-CN': '不到家的原因', en: 'Why not at home' },
          required: true,
          maximumLength: 20,
          visibleWhen: { field: 'mode', is: 'phone' },
        },
        {
          kind: 'list',
          name: 'visitors',
          label: { 'zh-CN': '来访教师', en: 'Visitors' },
          rowText: { 'zh-CN': '教师', en: 'Teacher' },
          minimum: 2,
          fields: [{ kind: 'text', name: 'name', label: { 'zh-CN': '姓名', en: 'Name' }, required: true }],
        },
      ],
    },
    {
      name: 'visit',
      title: { 'zh-CN': '家访', en: 'Visit' },
      fields: [
        { kind: 'time', name: 'startedAt', label: { 'zh-CN': '开始', en: 'Began' }, required: true },
        { kind: 'time', name: 'endedAt', label: { 'zh-CN': '结束', en: 'Ended' }, required: true },
        { kind: 'text', name: 'record', label: { 'zh-CN': '谈话记录', en: 'Record' }, lines: 3 },
      ],
    },
  ],
  checks: [
    {
      at: '/endedAt',
      code: 'end-before-start',
      text: { 'zh-CN': '结束不能早于开始。', en: 'The end is before the beginning.' },
      holds: { field: 'endedAt', atLeast: { field: 'startedAt' } },
    },
  ],
};

/** Answers that the sample accepts. */
export const sampleAnswers = {
  mode: 'home',
  visitors: [{ name: '吴向晴' }, { name: '陈启明' }],
  startedAt: '18:00',
  endedAt: '18:40',
  record: '谈了学习',
} as const;
