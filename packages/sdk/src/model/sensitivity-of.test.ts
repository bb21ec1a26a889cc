import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { localDate } from './primitives.js';
import { academicSession, person } from './roster.js';
import { marked } from './sensitivity.js';
import { sensitivityOf } from './sensitivity-of.js';
import { visitDraft } from './visit.js';

describe('the sensitivity of a schema', () => {
  it('is open where nobody has marked anything', () => {
    expect(sensitivityOf(z.object({ when: z.string(), many: z.array(z.number()) }))).toBe('open');
  });

  it.each([
    ['an optional', (one: z.ZodMiniType) => z.optional(one)],
    ['a nullable', (one: z.ZodMiniType) => z.nullable(one)],
    ['a list', (one: z.ZodMiniType) => z.array(one)],
    ['an object', (one: z.ZodMiniType) => z.object({ open: z.string(), one })],
    ['a record', (one: z.ZodMiniType) => z.record(z.string(), one)],
    ['a union', (one: z.ZodMiniType) => z.union([z.number(), one])],
  ])('is found inside %s', (_, around) => {
    expect(sensitivityOf(around(around(marked(z.string(), 'sensitive'))))).toBe('sensitive');
  });

  it('is that of the worst part', () => {
    const schema = z.object({ name: marked(z.string(), 'personal'), flag: marked(z.string(), 'restricted') });
    expect(sensitivityOf(schema)).toBe('restricted');
    expect(sensitivityOf(marked(schema, 'open'))).toBe('restricted');
  });

  it('stays with the place where a schema was marked', () => {
    expect(sensitivityOf(person.shape.birthDate)).toBe('personal');
    expect(sensitivityOf(localDate)).toBe('open');
    expect(sensitivityOf(academicSession)).toBe('open');
  });

  it('of a visit record is sensitive for every text about the child', () => {
    const { findings, outline, purpose, followUp, requests, mode } = visitDraft.shape;
    for (const text of [findings, outline, purpose, followUp, requests]) expect(sensitivityOf(text)).toBe('sensitive');
    expect(sensitivityOf(mode)).toBe('open');
  });
});
