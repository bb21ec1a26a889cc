/** Answers to put into every contestant, and what each must say to them. */
export const complete = {
  student: '许明朗',
  studentNumber: '202601',
  grade: 'c3',
  class: 'c2',
  mode: 'c1',
  appointmentAt: '2026-11-20T18:00',
  address: '东风小区 3 号楼 2 单元',
  guardian: '许建国',
  phone: '13800000000',
  purposes: ['c1', 'c3'],
  visitors: [
    { name: '吴向晴', role: 'c1' },
    { name: '陈启明', role: 'c2' },
  ],
  startedAt: '2026-11-20T18:05',
  endedAt: '2026-11-20T18:45',
  present: ['c2', 'c4'],
  minutes: 40,
  siblings: 1,
  housing: 'c1',
  studyPlace: 'c1',
  topics: ['c1', 'c2'],
  conduct: '认真，乐于助人',
  opinions: '希望多沟通',
  urgent: 'c2',
  agreement: '每周电话一次',
  followUpOn: '2026-12-20',
  followUpBy: '吴向晴',
  useful: 5,
  atmosphere: 4,
  distance: 3,
  backAt: '2026-11-20T19:10',
  remarks: '',
};

const without = (...names) => Object.fromEntries(Object.entries(complete).filter(([name]) => !names.includes(name)));

/** Each: what is put in, and the step at which it stops with the names of the fields at fault; none where all goes through. */
export const cases = [
  { title: 'everything filled in', values: complete, stops: undefined },
  {
    title: 'nothing filled in',
    values: {},
    stops: {
      step: 0,
      faults: ['address', 'appointmentAt', 'grade', 'guardian', 'mode', 'purposes', 'student', 'visitors'],
    },
  },
  {
    title: 'a conditional field that is asked and empty',
    values: { ...complete, mode: 'c3' },
    stops: { step: 0, faults: ['reason'] },
  },
  {
    title: 'a conditional field that is asked and filled in',
    values: { ...complete, mode: 'c3', reason: '家长在外地' },
    stops: undefined,
  },
  {
    title: 'texts that match no pattern',
    values: { ...complete, studentNumber: '12', phone: '2380000000', address: '3 号楼 #2' },
    stops: { step: 0, faults: ['address', 'phone', 'studentNumber'] },
  },
  {
    title: 'a visitor without a role',
    values: { ...complete, visitors: [{ name: '吴向晴', role: 'c1' }, { name: '陈启明' }] },
    stops: { step: 0, faults: ['visitors'] },
  },
  {
    title: 'an end before the beginning',
    values: { ...complete, endedAt: '2026-11-20T17:00' },
    stops: { step: 1, faults: ['endedAt'] },
  },
  {
    title: 'numbers out of their bounds',
    values: { ...complete, minutes: 3, siblings: 11 },
    stops: { step: 1, faults: ['minutes', 'siblings'] },
  },
  {
    title: 'a text that is too long',
    values: { ...complete, opinions: '字'.repeat(501) },
    stops: { step: 1, faults: ['opinions'] },
  },
  {
    title: 'what is required in the middle and missing',
    values: without('topics', 'conduct', 'urgent'),
    stops: { step: 1, faults: ['conduct', 'topics', 'urgent'] },
  },
  {
    title: 'something urgent without a note, and no rating',
    values: { ...without('useful'), urgent: 'c1' },
    stops: { step: 2, faults: ['urgentNote', 'useful'] },
  },
];
