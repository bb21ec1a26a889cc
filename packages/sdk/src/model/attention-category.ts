/**
 * The common vocabulary of attention categories (重点关注类别). Each document keeps its own dated list and maps
 * it to these codes; lists overlap and are never merged into one enumeration (domain study, H8–H14). A code in
 * the kit is therefore a string, and this list only says which ones have a name in every language.
 */
export const COMMON_CATEGORY_CODES = [
  'orphan',
  'single-parent',
  'divorced-family',
  'left-behind',
  'migrant-worker-child',
  'economic-hardship',
  'registered-poverty',
  'subsistence-allowance',
  'extreme-poverty-support',
  'disabled',
  'learning-difficulty',
  'major-change',
  'family-crisis',
  'psychological-concern',
  'special-family',
  'key-concern',
  'new-student',
  'graduating-year',
  'dropout-risk',
  'behaviour-concern',
  'high-achiever',
] as const;
/** A code of the common vocabulary. */
export type CommonCategoryCode = (typeof COMMON_CATEGORY_CODES)[number];

/** Codes that a broader one covers: a student with the narrower one has the broader one too. */
export const NARROWER_CATEGORIES: Readonly<Partial<Record<CommonCategoryCode, readonly CommonCategoryCode[]>>> = {
  'economic-hardship': ['registered-poverty', 'subsistence-allowance', 'extreme-poverty-support'],
};
