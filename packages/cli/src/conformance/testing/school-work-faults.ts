import { answering, at, withHeaders, type Fault, type Json } from './planting.js';
import { TOKENS } from './two-schools.js';

const DEMANDS = /^\/demands$/;
const OF_ANOTHER_CLASS = {
  id: 'family-9/1',
  familyId: 'family-9',
  studentIds: ['of-another-class'],
  modes: ['home'],
  visitors: [],
  conditions: [{ mode: 'home', team: { including: [] }, minutes: {}, clauses: [] }],
  window: { from: '2026-09-01', to: '2027-01-29' },
  strength: 'must',
  priority: 'usual',
  serves: [],
  missing: [],
};
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** Faults about demands, measures, plans, imports and agreements. */
export const SCHOOL_WORK_FAULTS: readonly Fault[] = [
  {
    name: 'names students of other classes in the visits to be made',
    foundBy: 'demands.scope',
    plantedIn: answering('GET', DEMANDS, ({ demands, ...page }) => ({
      ...page,
      demands: [...listOf(demands), OF_ANOTHER_CLASS],
    })),
  },
  {
    name: 'tells the visits to be made in a class to whoever asks',
    foundBy: 'demands.foreign-class',
    plantedIn: (correct) => async (request) =>
      correct(
        at(request, 'GET', DEMANDS)
          ? await withHeaders(request, (headers) => headers.set('Authorization', `Bearer ${TOKENS.teacher}`))
          : request,
      ),
  },
  {
    name: 'plans those visits of a refused plan that could be planned',
    foundBy: 'plans.together',
    plantedIn: (correct) => async (request) => {
      if (!at(request, 'POST', /^\/plans$/)) return correct(request);
      const [copy, again] = [request.clone(), request.clone()];
      const response = await correct(request);
      if (response.ok) return response;
      const { visits, ...plan } = (await copy.json()) as Json;
      const first = JSON.stringify({ ...plan, visits: listOf(visits).slice(0, 1) });
      const headers = new Headers(again.headers);
      headers.set('Idempotency-Key', `"${crypto.randomUUID()}"`);
      headers.delete('content-length');
      await correct(new Request(again.url, { method: 'POST', headers, body: first }));
      return response;
    },
  },
  {
    name: 'shows a plan to a leader of another school',
    foundBy: 'plans.isolation',
    plantedIn: (correct) => async (request) =>
      correct(
        at(request, 'GET', /^\/plans\/[^/]+$/)
          ? await withHeaders(request, (headers) => headers.set('Authorization', `Bearer ${TOKENS.teacher}`))
          : request,
      ),
  },
  {
    name: 'quotes what stands in a field of a roster that it refuses',
    foundBy: 'imports.faults',
    plantedIn: answering('GET', /^\/imports\/[^/]+\/faults$/, ({ faults, ...page }) => ({
      ...page,
      faults: listOf(faults).map((fault) => ({ ...fault, value: '张明轩' })),
    })),
  },
  {
    name: 'shows an import to a leader of another school',
    foundBy: 'imports.isolation',
    plantedIn: (correct) => async (request) =>
      correct(
        at(request, 'GET', /^\/imports\/[^/]+$/)
          ? await withHeaders(request, (headers) => headers.set('Authorization', `Bearer ${TOKENS.leader}`))
          : request,
      ),
  },
  {
    name: 'shows a family the purpose of the visit beside the agreement',
    foundBy: 'agreements.family',
    plantedIn: answering('GET', /^\/family\/agreement$/, (agreement) => ({ ...agreement, purpose: '了解家庭困难' })),
  },
  {
    name: 'takes a signature under whatever was read',
    foundBy: 'agreements.as-read',
    plantedIn: (correct) => async (request) => {
      if (!at(request, 'POST', /agreement-signatures$/)) return correct(request);
      const body = JSON.stringify({ ...((await request.json()) as Json), revision: 1 });
      const headers = new Headers(request.headers);
      headers.delete('content-length');
      return correct(new Request(request.url, { method: 'POST', headers, body }));
    },
  },
  {
    name: 'states shares of more than all',
    foundBy: 'measures.parts',
    plantedIn: answering('GET', /^\/measures$/, ({ measures, ...report }) => ({
      ...report,
      measures: listOf(measures).map((measure) => ({ ...measure, numerator: 9999 })),
    })),
  },
];
