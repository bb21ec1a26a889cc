/** What stands where a text was erased. The database lets a text be replaced by this and by nothing else. */
export const REDACTED_TEXT = '〔已删除〕';
