import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceivedRequest, RequestStep } from './family-request.js';
import { familyRequest } from './family-request.js';
import { freshRequest, requestAfter, requestAfterAll } from './request-course.js';

const at = '2026-11-22T20:00:00+08:00';
const later = '2026-11-24T09:00:00+08:00';
const received: ReceivedRequest = {
  id: 'request-1',
  schoolId: 'school-1',
  visitId: 'visit-1',
  text: '希望图书角中午也开放',
  from: 'family',
  receivedAt: at,
};
const takenUp: RequestStep = { kind: 'taken-up', at, by: 'staff-1', dueOn: '2026-11-30' };
const answer: RequestStep = { kind: 'answered', at: later, by: 'staff-1', text: '下周起开放。' };
const close: RequestStep = { kind: 'closed', at: later, by: 'head', text: '场地不够，无法开放。' };
const reply = (said: { text?: string; settles?: boolean }): RequestStep => ({
  kind: 'family-replied',
  at: later,
  ...said,
});

describe('the way of a family’s request', () => {
  it('begins open, at version 0, as a request', () => {
    expect(freshRequest(received)).toEqual({ ...received, kind: 'request', status: 'open', version: 0, replies: [] });
  });

  it('goes over somebody who sees to it by a day to an answer that settles the matter', () => {
    const request = requestAfterAll(received, [takenUp, answer, reply({ settles: true })]);
    expect(request).toMatchObject({
      status: 'closed',
      version: 3,
      handledBy: 'staff-1',
      dueOn: '2026-11-30',
      settled: true,
      replies: [{ from: 'school', text: '下周起开放。', at: later }],
    });
  });

  it('is open again when the family says that the answer settles nothing, or adds to it', () => {
    expect(requestAfterAll(received, [answer, reply({ settles: false })])).toMatchObject({
      status: 'open',
      settled: false,
    });
    expect(requestAfterAll(received, [close, reply({ text: '可以只开放一小时' })])).toMatchObject({
      status: 'open',
      replies: [{ from: 'school' }, { from: 'family', text: '可以只开放一小时' }],
    });
  });

  it('forgets what the family said about an earlier answer once there is a new one', () => {
    const request = requestAfterAll(received, [answer, reply({ settles: false }), answer]);
    expect(request.status).toBe('answered');
    expect(request).not.toHaveProperty('settled');
  });

  it('stays where it is when the family adds something before there is an answer', () => {
    expect(requestAfterAll(received, [takenUp, reply({ text: '周末更好' })]).status).toBe('in-progress');
    expect(requestAfterAll(received, [reply({ text: '周末更好' })]).status).toBe('open');
  });

  it.each([
    ['taken up after it was answered', [answer], takenUp],
    ['answered after it was closed', [close], answer],
    ['closed twice', [close], close],
    ['judged before there is an answer', [], reply({ settles: true })],
    ['replied to with nothing', [answer], reply({})],
  ] as const)('is not %s', (_, before, step) => {
    const request = requestAfterAll(received, before);
    expect(requestAfter(request, step)).toBeUndefined();
    expect(() => requestAfterAll(received, [...before, step])).toThrow(RangeError);
  });

  it('keeps every word, counts every step, and is always what the schema says', () => {
    const step = fc.constantFrom<RequestStep>(
      takenUp,
      answer,
      close,
      reply({ text: '再说一句' }),
      reply({ settles: true }),
      reply({ settles: false, text: '还没有' }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (tried) => {
        let request = freshRequest(received);
        let words = 0;
        let taken = 0;
        for (const one of tried) {
          const after = requestAfter(request, one);
          if (!after) continue;
          taken += 1;
          if ('text' in one && one.text !== undefined) words += 1;
          request = after;
        }
        expect(request.version).toBe(taken);
        expect(request.replies).toHaveLength(words);
        expect(request.text).toBe(received.text);
        expect(familyRequest.parse(request)).toEqual(request);
      }),
    );
  });
});
