import type { RosterFault } from '../faults/fault.js';

type Parts = Pick<RosterFault, 'expected' | 'values'>;

/** The header that was expected. */
export function headerIn({ expected }: Parts): string {
  return expected?.kind === 'header' ? expected.header : '';
}

/** The file that should hold an identifier. */
export function fileIn({ expected }: Parts): string {
  return expected?.kind === 'identifier-of' ? expected.file : '';
}

/** One of the further values of a fault, or nothing. */
export function valueIn({ values }: Parts, name: string): string {
  return String(values?.[name] ?? '');
}

/** One of the further values of a fault between two texts, or nothing at all. */
export function aroundValue(parts: Parts, name: string, before: string, after: string): string {
  const value = valueIn(parts, name);
  return value === '' ? '' : `${before}${value}${after}`;
}
