/**
 * The school: an invented primary school in a real district, so that its documents are the real ones.
 */
export const SCHOOL = { id: 'qinghe', name: '青禾小学' };

export const ORGS = [
  { id: 'fengnan-education', name: '丰南区教育局', type: 'district', parentId: '' },
  { id: SCHOOL.id, name: SCHOOL.name, type: 'school', parentId: 'fengnan-education' },
];

export const SCHOOL_YEAR = { id: 'sy-2026', title: '2026-2027学年', from: '2026-09-01', to: '2027-07-10' };

export const TERMS = [
  { id: 'sy-2026-1', title: '2026-2027学年第一学期', from: '2026-09-01', to: '2027-01-29' },
  { id: 'sy-2026-2', title: '2026-2027学年第二学期', from: '2027-02-26', to: '2027-07-10' },
];

/** The moment at which the demonstration begins: a Sunday morning, with the first term well under way. */
export const DEMO_NOW = '2026-11-22T10:00:00+08:00';

/** Twelve days in which classes were at home with influenza. */
export const EMERGENCY = { id: 'influenza-2026-10', title: '流感停课', from: '2026-10-12', to: '2026-10-23' };

/** One class a grade. Students of grade 1 are new, those of grade 6 leave in summer. */
export const CLASSES = [1, 2, 3, 4, 5, 6].map((grade) => ({
  id: `class-${2027 - grade}-1`,
  title: `${grade}年级1班`,
  grade,
  gradeCode: `0${grade}`,
  students: [44, 42, 41, 40, 42, 41][grade - 1] ?? 0,
}));

/** Places around the invented town: villages by the river, and estates in its centre. */
export const PLACES = [
  { name: '青禾家园', latitude: 39.5138, longitude: 118.0527 },
  { name: '柳荫花园', latitude: 39.5171, longitude: 118.0463 },
  { name: '望河新村', latitude: 39.5083, longitude: 118.0611 },
  { name: '槐树庄', latitude: 39.5312, longitude: 118.0334 },
  { name: '稻香村', latitude: 39.4927, longitude: 118.0742 },
  { name: '小桥头村', latitude: 39.4861, longitude: 118.0289 },
  { name: '北苇塘村', latitude: 39.5446, longitude: 118.0698 },
  { name: '南苇塘村', latitude: 39.4775, longitude: 118.0875 },
];
