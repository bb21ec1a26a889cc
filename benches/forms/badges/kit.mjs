/** Our badge: it asks a client whose answer is there at once, as after the one request that all badges share. */
import '../../../packages/elements/dist/define/hv-compliance-badge.js';
import { offer } from './offer.mjs';

const clause = 'demonstration-school/D1';
const subjects = [];
const sheet = {
  asOf: '2026-11-22T19:00:00+08:00',
  timeZone: 'Asia/Shanghai',
  subjects,
  clauses: {
    [clause]: {
      id: clause,
      title: { 'zh-CN': '每学年家访', 'zh-Hant': '每學年家訪', en: 'A visit a year' },
      summary: { 'zh-CN': '每学年一次', 'zh-Hant': '每學年一次', en: 'Once a year' },
      strength: 'must',
      document: { id: 'demonstration-school', title: { 'zh-CN': '示范学校', 'zh-Hant': '示範學校', en: 'School' } },
      citation: { section: '第 4 条' },
    },
  },
};
const client = {
  queryVerdicts: () => Promise.resolve(sheet),
  onVerdictsChanged: () => () => undefined,
};

function subjectOf(index) {
  return {
    subject: { type: 'student', id: `student-${index}` },
    verdicts: [
      {
        clause,
        subject: { type: 'student', id: `student-${index}` },
        strength: 'must',
        status: 'open',
        owedBy: 'class-teacher',
        period: {
          unit: 'school-year',
          id: 'year-2026',
          title: '2026-2027',
          startDate: '2026-09-01',
          endDate: '2027-07-09',
        },
        need: 1,
        have: 0,
        dueOn: '2027-01-29',
        evidence: [],
        notCounted: [],
        missing: [{ code: 'visits', count: 1, modes: ['home'], byVisitor: ['class-teacher'] }],
        applied: [],
      },
    ],
  };
}

offer({
  prepare: (count) =>
    subjects.splice(0, subjects.length, ...Array.from({ length: count }, (_, index) => subjectOf(index))),
  create: (_headline, _source, index) =>
    Object.assign(document.createElement('hv-compliance-badge'), { client, subjectId: `student-${index}` }),
  isShown: (badge) => Boolean(badge.shadowRoot?.querySelector('button')),
});
