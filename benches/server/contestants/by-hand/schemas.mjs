/** What Fastify holds bodies against before a handler sees them. */
const text = { type: 'string', maxLength: 20_000 };
const texts = { type: 'array', items: text };

export const querySchema = {
  type: 'object',
  required: ['subjects'],
  properties: {
    asOf: text,
    subjects: {
      type: 'array',
      minItems: 1,
      maxItems: 5000,
      items: {
        type: 'object',
        required: ['type', 'id'],
        properties: { type: { enum: ['student'] }, id: { type: 'string', minLength: 1, maxLength: 128 } },
      },
    },
  },
};

export const filingSchema = {
  type: 'object',
  required: ['studentIds', 'format', 'mode', 'startedAt', 'endedAt', 'visitors'],
  properties: {
    studentIds: { ...texts, minItems: 1 },
    format: text,
    mode: text,
    startedAt: text,
    endedAt: text,
    visitors: {
      type: 'array',
      items: { type: 'object', required: ['personId', 'role'], properties: { personId: text, role: text } },
    },
    findings: { type: 'object', additionalProperties: text },
    conduct: texts,
  },
};
