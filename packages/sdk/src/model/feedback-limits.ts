/** Longest request or opinion that a family may send, in UTF-16 code units, as browsers count the text of a field. */
export const REQUEST_LENGTH_LIMIT = 2000;
