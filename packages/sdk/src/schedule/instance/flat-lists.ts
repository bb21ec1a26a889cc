/** Lists of different lengths, written one after the other. */
export interface FlatLists {
  /** Those of list `i` are from `start[i]` to below `start[i + 1]`. */
  readonly start: Int32Array;
  readonly values: Int32Array;
}

/** Writes lists one after the other. */
export function flatLists(lists: readonly (readonly number[])[]): FlatLists {
  const start = new Int32Array(lists.length + 1);
  let length = 0;
  lists.forEach((list, index) => {
    length += list.length;
    start[index + 1] = length;
  });
  const values = new Int32Array(length);
  lists.forEach((list, index) => values.set(list, start[index]));
  return { start, values };
}
