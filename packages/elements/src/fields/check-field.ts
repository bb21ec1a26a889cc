import { isLocalDate } from '@homevisit/sdk/calendar';
import type {
  ChoiceDefinition,
  ChoicesDefinition,
  FieldDefinition,
  FileDefinition,
  ListDefinition,
  MomentDefinition,
  NumberDefinition,
  RatingDefinition,
  TextDefinition,
} from './field-definition.js';
import type { FieldFault } from './field-fault.js';
import { isEmpty, type FieldValue } from './field-value.js';

/** A fault without its place. */
type Finding = Omit<FieldFault, 'pointer'>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Decimal fractions such as 0.1 have no exact binary form. */
const ROUNDING = 1e-9;

function checkText(field: TextDefinition, value: FieldValue): Finding | undefined {
  const text = typeof value === 'string' ? value : '';
  const { minimumLength, maximumLength, pattern } = field;
  if (minimumLength !== undefined && text.length < minimumLength) return { code: 'too-short', bound: minimumLength };
  if (maximumLength !== undefined && text.length > maximumLength) return { code: 'too-long', bound: maximumLength };
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) {
    return { code: 'pattern', text: field.patternText };
  }
  return undefined;
}

function checkNumber(field: NumberDefinition | RatingDefinition, value: FieldValue): Finding | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number' };
  const isRating = field.kind === 'rating';
  const minimum = isRating ? 1 : field.minimum;
  const maximum = isRating ? (field.maximum ?? 5) : field.maximum;
  if (minimum !== undefined && value < minimum) return { code: 'too-small', bound: minimum };
  if (maximum !== undefined && value > maximum) return { code: 'too-large', bound: maximum };
  const step = isRating ? 1 : (field.step ?? 1);
  const steps = (value - (minimum ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) > ROUNDING ? { code: 'not-a-step', bound: step } : undefined;
}

function checkChoice({ choices }: ChoiceDefinition, value: FieldValue): Finding | undefined {
  return choices.some((choice) => choice.value === value) ? undefined : { code: 'not-a-choice' };
}

function checkChoices({ choices, minimum, maximum }: ChoicesDefinition, value: FieldValue): Finding | undefined {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!chosen.every((one) => choices.some((choice) => choice.value === one))) return { code: 'not-a-choice' };
  if (minimum !== undefined && chosen.length < minimum) return { code: 'too-few', bound: minimum };
  if (maximum !== undefined && chosen.length > maximum) return { code: 'too-many', bound: maximum };
  return undefined;
}

function checkMoment({ kind, minimum, maximum }: MomentDefinition, value: FieldValue): Finding | undefined {
  const text = typeof value === 'string' ? value : '';
  const [day = '', time = ''] = kind === 'time' ? ['', text] : text.split('T');
  if (kind === 'date-time' && (day === '' || time === '')) return { code: 'incomplete' };
  if (kind !== 'time' && !isLocalDate(day)) return { code: 'not-a-date' };
  if (kind !== 'date' && !TIME.test(time)) return { code: 'not-a-time' };
  if (minimum !== undefined && text < minimum) return { code: 'too-early', bound: minimum };
  if (maximum !== undefined && text > maximum) return { code: 'too-late', bound: maximum };
  return undefined;
}

/** Whether a file is of one of the kinds of an `accept` attribute. */
function isAccepted({ name, type }: File, accept: string): boolean {
  return accept.split(',').some((entry) => {
    const wanted = entry.trim().toLowerCase();
    if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
  });
}

function checkFiles(field: FileDefinition, value: FieldValue): Finding | undefined {
  const { accept = 'image/*', maximumSize, maximum = 1 } = field;
  const files = Array.isArray(value) ? (value as readonly File[]) : [];
  if (files.length > maximum) return { code: 'too-many', bound: maximum };
  if (!files.every((file) => isAccepted(file, accept))) return { code: 'file-type' };
  if (maximumSize !== undefined && files.some(({ size }) => size > maximumSize)) {
    return { code: 'file-too-large', bound: maximumSize };
  }
  return undefined;
}

function checkList({ minimum, maximum }: ListDefinition, value: FieldValue): Finding | undefined {
  const rows = Array.isArray(value) ? value.length : 0;
  if (minimum !== undefined && rows < minimum) return { code: 'too-few', bound: minimum };
  if (maximum !== undefined && rows > maximum) return { code: 'too-many', bound: maximum };
  return undefined;
}

function findingOf(field: FieldDefinition, value: FieldValue): Finding | undefined {
  switch (field.kind) {
    case 'text':
      return checkText(field, value);
    case 'number':
    case 'rating':
      return checkNumber(field, value);
    case 'choice':
      return checkChoice(field, value);
    case 'choices':
      return checkChoices(field, value);
    case 'file':
      return checkFiles(field, value);
    case 'list':
      return checkList(field, value);
    default:
      return checkMoment(field, value);
  }
}

/**
 * What is wrong with the value of one field by itself; `undefined` where nothing is. An empty field is at fault only
 * where it is required or a list has a minimum.
 */
export function checkField(field: FieldDefinition, value: FieldValue): Finding | undefined {
  if (isEmpty(value)) {
    if (field.kind === 'list')
      return checkList({ ...field, minimum: field.minimum ?? (field.required ? 1 : 0) }, value);
    return field.required ? { code: 'required' } : undefined;
  }
  return findingOf(field, value);
}
