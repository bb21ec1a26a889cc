import type { LocalDate } from '@homevisit/sdk/calendar';
import type { Locale, RosterRole } from '@homevisit/sdk/model';

/** Family name and given name, in each language. */
export type NameIn = Readonly<Record<Locale, readonly [familyName: string, givenName: string]>>;

/** A class of the invented school. */
export interface DemonstrationClass {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly grade: string;
  readonly classTeacherId: string;
}

/** A member of staff. */
export interface DemonstrationStaff {
  readonly id: string;
  readonly name: NameIn;
  readonly role: RosterRole;
}

/** A student. */
export interface DemonstrationStudent {
  readonly id: string;
  readonly name: NameIn;
  readonly classId: string;
  readonly familyId: string;
  readonly categories?: readonly { readonly code: string; readonly from: LocalDate }[];
}

export const CLASSES: readonly DemonstrationClass[] = [
  {
    id: 'class-3-1',
    title: { 'zh-CN': '三年级(1)班', 'zh-Hant': '三年級(1)班', en: 'Class 3 (1)' },
    grade: '03',
    classTeacherId: 'staff-chen',
  },
  {
    id: 'class-5-2',
    title: { 'zh-CN': '五年级(2)班', 'zh-Hant': '五年級(2)班', en: 'Class 5 (2)' },
    grade: '05',
    classTeacherId: 'staff-wu',
  },
];

export const STAFF: readonly DemonstrationStaff[] = [
  {
    id: 'staff-zhou',
    name: { 'zh-CN': ['周', '望舒'], 'zh-Hant': ['周', '望舒'], en: ['Zhou', 'Wangshu'] },
    role: 'principal',
  },
  {
    id: 'staff-chen',
    name: { 'zh-CN': ['陈', '听雨'], 'zh-Hant': ['陳', '聽雨'], en: ['Chen', 'Tingyu'] },
    role: 'teacher',
  },
  {
    id: 'staff-wu',
    name: { 'zh-CN': ['吴', '向晴'], 'zh-Hant': ['吳', '向晴'], en: ['Wu', 'Xiangqing'] },
    role: 'teacher',
  },
  {
    id: 'staff-zheng',
    name: { 'zh-CN': ['郑', '可为'], 'zh-Hant': ['鄭', '可為'], en: ['Zheng', 'Kewei'] },
    role: 'counselor',
  },
];

/** The children who share a family id are brothers and sisters. */
export const STUDENTS: readonly DemonstrationStudent[] = [
  {
    id: 'student-01',
    name: { 'zh-CN': ['林', '小满'], 'zh-Hant': ['林', '小滿'], en: ['Lin', 'Xiaoman'] },
    classId: 'class-3-1',
    familyId: 'family-lin',
  },
  {
    id: 'student-02',
    name: { 'zh-CN': ['高', '子沐'], 'zh-Hant': ['高', '子沐'], en: ['Gao', 'Zimu'] },
    classId: 'class-3-1',
    familyId: 'family-gao',
    categories: [{ code: 'left-behind', from: '2026-09-01' }],
  },
  {
    id: 'student-03',
    name: { 'zh-CN': ['沈', '一禾'], 'zh-Hant': ['沈', '一禾'], en: ['Shen', 'Yihe'] },
    classId: 'class-3-1',
    familyId: 'family-shen',
  },
  {
    id: 'student-04',
    name: { 'zh-CN': ['郭', '安然'], 'zh-Hant': ['郭', '安然'], en: ['Guo', 'Anran'] },
    classId: 'class-3-1',
    familyId: 'family-guo',
  },
  {
    id: 'student-05',
    name: { 'zh-CN': ['马', '小川'], 'zh-Hant': ['馬', '小川'], en: ['Ma', 'Xiaochuan'] },
    classId: 'class-3-1',
    familyId: 'family-ma',
    categories: [{ code: 'new-student', from: '2026-09-01' }],
  },
  {
    id: 'student-06',
    name: { 'zh-CN': ['罗', '青禾'], 'zh-Hant': ['羅', '青禾'], en: ['Luo', 'Qinghe'] },
    classId: 'class-3-1',
    familyId: 'family-luo',
  },
  {
    id: 'student-07',
    name: { 'zh-CN': ['林', '小树'], 'zh-Hant': ['林', '小樹'], en: ['Lin', 'Xiaoshu'] },
    classId: 'class-5-2',
    familyId: 'family-lin',
  },
  {
    id: 'student-08',
    name: { 'zh-CN': ['梁', '晨曦'], 'zh-Hant': ['梁', '晨曦'], en: ['Liang', 'Chenxi'] },
    classId: 'class-5-2',
    familyId: 'family-liang',
    categories: [{ code: 'single-parent', from: '2026-10-12' }],
  },
  {
    id: 'student-09',
    name: { 'zh-CN': ['宋', '雨前'], 'zh-Hant': ['宋', '雨前'], en: ['Song', 'Yuqian'] },
    classId: 'class-5-2',
    familyId: 'family-song',
  },
  {
    id: 'student-10',
    name: { 'zh-CN': ['郭', '安宁'], 'zh-Hant': ['郭', '安寧'], en: ['Guo', 'Anning'] },
    classId: 'class-5-2',
    familyId: 'family-guo',
  },
  {
    id: 'student-11',
    name: { 'zh-CN': ['唐', '若溪'], 'zh-Hant': ['唐', '若溪'], en: ['Tang', 'Ruoxi'] },
    classId: 'class-5-2',
    familyId: 'family-tang',
  },
  {
    id: 'student-12',
    name: { 'zh-CN': ['许', '明朗'], 'zh-Hant': ['許', '明朗'], en: ['Xu', 'Minglang'] },
    classId: 'class-5-2',
    familyId: 'family-xu',
  },
];
