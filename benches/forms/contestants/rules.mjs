/** The checks that somebody writes by hand for this one form: what the floor and Web Awesome share. */
const isEmpty = (value) => value === undefined || value === '' || value === null || value.length === 0;

export function isVisible({ visibleWhen }, values) {
  return !visibleWhen || visibleWhen.in.includes(values[visibleWhen.field]);
}

export function faultOf(field, values) {
  const value = values[field.name];
  if (field.kind === 'list') return faultOfList(field, value ?? []);
  if (isEmpty(value)) return field.required ? '请填写这一项。' : undefined;
  if (field.maximumLength && value.length > field.maximumLength) return `最多 ${field.maximumLength} 个字。`;
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) return field.patternText;
  if (field.kind === 'number') {
    if (!Number.isInteger(Number(value))) return '请填写整数。';
    if (Number(value) < field.minimum) return `不能小于 ${field.minimum}。`;
    if (Number(value) > field.maximum) return `不能大于 ${field.maximum}。`;
  }
  if (field.kind === 'file' && value[0].size > field.maximumSize) return '文件太大。';
  if (field.name === 'endedAt' && values.startedAt && value < values.startedAt) return '结束不能早于开始。';
  return undefined;
}

function faultOfList(field, rows) {
  if (rows.length < field.minimum) return `至少要有 ${field.minimum} 项。`;
  const isWhole = (row) => field.fields.every(({ name }) => !isEmpty(row[name]));
  return rows.every(isWhole) ? undefined : '请填写每一行。';
}
