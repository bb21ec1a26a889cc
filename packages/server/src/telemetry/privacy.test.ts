import { routes } from '@homevisit/client/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { clusterSnapshot } from '../testing/cluster-snapshot.js';
import { createTelemetryRecord } from '../testing/telemetry-record.js';
import { testRoster } from '../testing/test-roster.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { ATTRIBUTE_NAMES, attributesOf } from './attributes.js';

/** Every value that may ever be told, but numbers of statuses: written down once more, so that none gets in unseen. */
const TOLD = new Set<unknown>([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', '_OTHER'],
  ...['postgresql', 'pglite', 'committed', 'rolled-back', 'delivered', 'waiting', 'dead'],
  ...Object.values(routes).map(({ path }) => path),
  ...['/health', '/ready', '/openapi.json', '/docs'],
  ...[
    '/badge/{token}.svg',
    '/calendar/{token}.ics',
    '/safety-board/events',
    '/lti/login',
    '/lti/launch',
    '/lti/session',
  ],
]);
const ERROR_TYPE = /^([45]\d\d|SQLSTATE [0-9A-Z]{2}|E[A-Z0-9_]+|TimeoutError|TargetNotAllowedError)$/;
const EVENT_TYPE = /^homevisit\.(visit|decline|request)\.[a-z-]+$/;

function isClosed(name: string, value: unknown): boolean {
  if (name === 'http.response.status_code') return typeof value === 'number' && value >= 100 && value <= 599;
  if (name === 'error.type') return value === '_OTHER' || ERROR_TYPE.test(String(value));
  if (name === 'homevisit.webhook.event_type') return EVENT_TYPE.test(String(value));
  return TOLD.has(value);
}

/** Ids, names and categories of a school: whatever stands under such a name in its roster. */
function personalIn(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => personalIn(one, name));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([member, one]) => personalIn(one, member));
  }
  return typeof value === 'string' && /(^i|I)ds?$|[nN]ame$|^title$|^category$/.test(name) ? [value] : [];
}

describe('what telemetry may hold', () => {
  it('is a value of a closed list, whatever is said', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.constantFrom('student-1-2', 'left-behind', '王小明', '/students/student-1-2/visits', 'constructor', 'A1234'),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, anything]))), (said) => {
        for (const [name, value] of Object.entries(attributesOf(said)))
          expect([name, isClosed(name, value)]).toEqual([name, true]);
      }),
    );
  });

  describe('of a server', () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase({ memory: true, snapshot: await clusterSnapshot() });
    });
    afterAll(() => database.close());

    it('is no id, no name, no category and nothing that a caller wrote', async () => {
      const told = createTelemetryRecord();
      const school = await createTestSchool(database, { telemetry: told.telemetry });
      const roster = testRoster(school.schoolId);
      const personal = personalIn(roster);
      expect(personal).toEqual(expect.arrayContaining(['student-1-2', 'left-behind', '测12', 'guardian', '三(1)班']));
      const by = { as: 'teacher-1' } as const;
      const { answer } = await school.call('fileVisit', { by, body: visitDraftOf(['student-1-2']) });
      const word = fc.stringMatching(/^[a-z]{3}[A-Za-z0-9-]{8,20}$/);
      const written = new Set([answer.visit.id]);
      await fc.assert(
        fc.asyncProperty(
          word,
          word,
          fc.constantFrom('student-1-2', 'student-2-2', answer.visit.id),
          async (one, other, known) => {
            written.add(one).add(other);
            const headers = {
              traceparent: other,
              tracestate: `campus=${other}`,
              baggage: `student=${one}`,
              'user-agent': one,
            };
            await school.call('getVisit', { by, path: { visitId: known }, headers });
            await school.call('listVisits', { by, path: { studentId: one }, headers });
            await school.call('fileVisit', { by, key: one, body: visitDraftOf([known], { outline: other }), headers });
            const url = `https://campus.example/api/${one}/${known}?category=left-behind&name=${other}`;
            await school.server.fetch(new Request(url, { method: one.toUpperCase(), headers }));
          },
        ),
        { numRuns: 15 },
      );
      const spans = told
        .spans()
        .map(({ name, attributes, status, events, links }) => ({ name, attributes, status, events, links }));
      const figures = await told.figures();
      expect(spans.length).toBeGreaterThan(60);
      for (const { attributes } of [...spans, ...figures]) {
        for (const [name, value] of Object.entries(attributes))
          expect([name, value, isClosed(name, value)]).toEqual([name, value, true]);
      }
      const text = JSON.stringify([spans, figures.map(({ name, attributes }) => ({ name, attributes }))]);
      // A role may be called like a part of a route, an id may not.
      const words = new Set(Object.values(routes).flatMap(({ path }) => path.split(/[/{}]/)));
      for (const value of [...personal, ...written].filter((one) => !words.has(one))) expect(text).not.toContain(value);
    });
  });
});
