import { describe, expect, it } from 'vitest';
import { failureOf, useServer } from '../../test/client-under-test.js';
import { sendJson, sendProblem } from '../../test/local-server.js';
import { sampleDraft, sampleSession, sampleSheet } from '../../test/samples.js';
import {
  isConflictError,
  isContractError,
  isForbiddenError,
  isHomevisitError,
  isNotFoundError,
  isServerError,
  isUnauthenticatedError,
  isValidationError,
} from '../index.js';

const server = useServer();

describe('problem details', () => {
  it.each([
    [400, isValidationError],
    [401, isUnauthenticatedError],
    [403, isForbiddenError],
    [404, isNotFoundError],
    [409, isConflictError],
    [410, isNotFoundError],
    [422, isValidationError],
    [500, isServerError],
    [418, isContractError],
  ])('of status %i become an error of their kind', async (status, isKind) => {
    server.current.handle((_, response) => sendProblem(response, status, { code: 'some-code' }));
    const error = await failureOf(server.clientWith({ retries: 0 }).getSession());
    expect(isKind(error)).toBe(true);
    expect(error).toMatchObject({
      operation: 'getSession',
      status,
      problemCode: 'some-code',
    });
  });

  it('give each fault with pointer, code and clauses', async () => {
    const errors = [
      { pointer: '/visitors', code: 'too-few', clauses: ['demo/D2'] },
      { pointer: '/endedAt', code: 'before-start' },
    ];
    server.current.handle((_, response) => sendProblem(response, 422, { errors }));
    const error = await failureOf(server.clientWith().fileVisit(sampleDraft));
    expect(isValidationError(error) && error.errors).toEqual(errors);
  });

  it('may be missing or malformed: the status decides', async () => {
    server.current.handle((_, response) => {
      response.writeHead(422, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    });
    const error = await failureOf(server.clientWith().fileVisit(sampleDraft));
    expect(isValidationError(error) && error.errors).toEqual([]);
  });

  it('leave no name, text, token or address in the error', async () => {
    server.current.handle((_, response) =>
      sendProblem(response, 422, {
        title: '林小满',
        detail: '林小满 left-behind',
        code: '林小满 is left-behind',
      }),
    );
    const error = await failureOf(server.clientWith().listVisits('student-of-林小满'));
    expect(isHomevisitError(error)).toBe(true);
    const told = `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`;
    for (const secret of ['林小满', 'left-behind', 'token-1', '127.0.0.1']) expect(told).not.toContain(secret);
  });
});

describe('an answer that is not as the contract says', () => {
  it('is refused with operation and place, without the value', async () => {
    const value = {
      ...sampleSession,
      school: { ...sampleSession.school, timeZone: 47_11 },
    };
    server.current.handle((_, response) => sendJson(response, value));
    const error = await failureOf(server.clientWith().getSession());
    expect(isContractError(error) && [error.operation, error.pointer]).toEqual(['getSession', '/school/timeZone']);
    expect(String(error)).not.toContain('4711');
  });

  it('escapes slashes in the pointer', async () => {
    const sheet = sampleSheet([{ type: 'student', id: 'student-1' }]);
    server.current.handle((_, response) => sendJson(response, { ...sheet, clauses: { 'demo/D1': { id: 1 } } }));
    const error = await failureOf(
      server.clientWith().queryVerdicts({
        subjects: [{ type: 'student', id: 'student-1' }],
      }),
    );
    expect(isContractError(error) && error.pointer).toBe('/clauses/demo~1D1/id');
  });

  it('may be no JSON at all', async () => {
    server.current.handle((_, response) => void response.end('<!doctype html>'));
    const error = await failureOf(server.clientWith().getSession());
    expect(isContractError(error) && error.pointer).toBe('');
  });

  it('is given without what the contract does not name', async () => {
    server.current.handle((_, response) => sendJson(response, { ...sampleSession, categories: ['x'] }));
    await expect(server.clientWith().getSession()).resolves.toEqual(sampleSession);
  });
});
