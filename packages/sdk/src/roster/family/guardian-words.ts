/**
 * Words of a relationship that make somebody a guardian (监护人), so that children who share one share a family.
 * `relative` and the like do not: an aunt has nephews in several homes. Chinese words are here because schools
 * write them; the codes are those of OneRoster 1.2 and School Data Sync v2.1.
 */
const GUARDIAN_WORDS = new Set([
  'guardian',
  'parent',
  'father',
  'mother',
  '监护人',
  '父亲',
  '母亲',
  '父',
  '母',
  '爸爸',
  '妈妈',
  '养父',
  '养母',
  '继父',
  '继母',
]);

/** Words that are known and make nobody a guardian. */
const OTHER_WORDS = new Set([
  'relative',
  'aide',
  'doctor',
  'child',
  'other',
  'grandparent',
  'grandfather',
  'grandmother',
  '祖父',
  '祖母',
  '外祖父',
  '外祖母',
  '爷爷',
  '奶奶',
  '外公',
  '外婆',
  '姥爷',
  '姥姥',
  '亲属',
  '其他',
]);

/** True where children who share a person of this relationship share a family. */
export function isGuardianWord(word: string): boolean {
  return GUARDIAN_WORDS.has(word);
}

/** True for a word whose meaning is known. */
export function isRelationshipWord(word: string): boolean {
  return GUARDIAN_WORDS.has(word) || OTHER_WORDS.has(word);
}
