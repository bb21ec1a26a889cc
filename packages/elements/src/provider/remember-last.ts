/** A function that gives the same result again as long as its arguments stay the same. */
export function rememberLast<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    if (!last?.given.every((value, index) => value === given[index])) last = { given, result: make(...given) };
    return last.result;
  };
}
