import { assert } from '@open-wc/testing';
import { checkField } from './check-field.js';
import type { FieldDefinition } from './field-definition.js';
import type { FieldValue } from './field-value.js';

const common = { name: 'field', label: '' };
const choices = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
  { value: 'c', label: 'C' },
];
const file = (name: string, type: string, size = 1): File => new File(['x'.repeat(size)], name, { type });

/** A field, a value, and the code of the fault. */
type Row = readonly [FieldDefinition, FieldValue, string | undefined];

const text: FieldDefinition = { ...common, kind: 'text', minimumLength: 2, maximumLength: 4, pattern: '[a-z]+' };
const number: FieldDefinition = { ...common, kind: 'number', minimum: 1, maximum: 10 };
const fraction: FieldDefinition = { ...common, kind: 'number', minimum: 0, step: 0.1 };
const date: FieldDefinition = { ...common, kind: 'date', minimum: '2026-09-01', maximum: '2027-07-10' };
const many: FieldDefinition = { ...common, kind: 'choices', choices, minimum: 2, maximum: 2 };
const photo: FieldDefinition = { ...common, kind: 'file', accept: 'image/*, .heic', maximumSize: 3, maximum: 2 };

const rows: readonly Row[] = [
  [text, undefined, undefined],
  [{ ...text, required: true }, '', 'required'],
  [text, 'a', 'too-short'],
  [text, 'abcde', 'too-long'],
  [text, 'ab1', 'pattern'],
  [text, 'abcd', undefined],
  [number, NaN, 'not-a-number'],
  [number, 0, 'too-small'],
  [number, 11, 'too-large'],
  [number, 1.5, 'not-a-step'],
  [number, 10, undefined],
  [fraction, 0.7, undefined],
  [fraction, 0.75, 'not-a-step'],
  [{ ...common, kind: 'choice', choices }, 'd', 'not-a-choice'],
  [{ ...common, kind: 'choice', choices }, 'b', undefined],
  [many, ['a'], 'too-few'],
  [many, ['a', 'b', 'c'], 'too-many'],
  [many, ['a', 'x'], 'not-a-choice'],
  [many, ['a', 'b'], undefined],
  [many, [], undefined],
  [date, '2026-02-30', 'not-a-date'],
  [date, '2026-08-31', 'too-early'],
  [date, '2027-07-11', 'too-late'],
  [date, '2027-07-10', undefined],
  [{ ...common, kind: 'time' }, '24:00', 'not-a-time'],
  [{ ...common, kind: 'time' }, '23:59', undefined],
  [{ ...common, kind: 'date-time' }, '2026-09-01T', 'incomplete'],
  [{ ...common, kind: 'date-time' }, 'T18:00', 'incomplete'],
  [{ ...common, kind: 'date-time' }, '2026-09-31T18:00', 'not-a-date'],
  [{ ...common, kind: 'date-time' }, '2026-09-30T18:00', undefined],
  [{ ...common, kind: 'rating' }, 6, 'too-large'],
  [{ ...common, kind: 'rating', maximum: 10 }, 6, undefined],
  [photo, [file('a.pdf', 'application/pdf')], 'file-type'],
  [photo, [file('a.HEIC', '')], undefined],
  [photo, [file('a.jpg', 'image/jpeg', 4)], 'file-too-large'],
  [photo, Array.from({ length: 3 }, () => file('a.jpg', 'image/jpeg')), 'too-many'],
  [{ ...common, kind: 'list', fields: [], required: true }, undefined, 'too-few'],
  [{ ...common, kind: 'list', fields: [], maximum: 1 }, [{}, {}], 'too-many'],
];

describe('what is wrong with a field', () => {
  for (const [field, value, code] of rows) {
    it(`${field.kind} ${JSON.stringify(value)}: ${code ?? 'nothing'}`, () => {
      assert.equal(checkField(field, value)?.code, code);
    });
  }
});
