import { ACCESS_FAULTS } from './access-faults.js';
import { SCHOOL_WORK_FAULTS } from './school-work-faults.js';
import { answering, at, receiving, rewritten, withHeaders, type Fault, type Handle, type Json } from './planting.js';
import { TOKENS } from './two-schools.js';

/** Forgets a header of every answer. */
const without =
  (header: string) =>
  (correct: Handle): Handle =>
  async (request) => {
    const { status, headers, body } = await correct(request);
    const kept = new Headers(headers);
    kept.delete(header);
    return new Response(body, { status, headers: kept });
  };

const overwritten =
  (correct: Handle): Handle =>
  async (request) => {
    if (!at(request, 'PUT', /^\/planned-visits\//)) return correct(request);
    const seen = await correct(new Request(request.url, { headers: request.headers }));
    const tag = seen.headers.get('etag') ?? '';
    return correct(await withHeaders(request, (headers) => headers.set('If-Match', tag)));
  };

const onlyMissing =
  (planted: (correct: Handle) => Handle) =>
  (correct: Handle): Handle =>
  (request) =>
    (request.headers.has('if-match') ? correct : planted(correct))(request);

const anyAsked = (name: string, foundBy: string, from: (request: Request) => boolean, token: string): Fault => ({
  name,
  foundBy,
  plantedIn: (correct) => async (request) =>
    correct(
      from(request)
        ? await withHeaders(request, (headers) => headers.set('Authorization', `Bearer ${token}`))
        : request,
    ),
});

const sentBy = (token: string) => (request: Request) => request.headers.get('authorization') === `Bearer ${token}`;
const PNG = { 'Content-Type': 'image/png' };
const PLANS = /^\/planned-visits$/;

function keepingMetadata(correct: Handle): Handle {
  let original: ArrayBuffer | undefined;
  return async (request) => {
    if (at(request, 'GET', /^\/attachments\//)) return new Response(original ?? null, { headers: PNG });
    const copy = request.clone();
    if (at(request, 'POST', /^\/attachments$/)) original = await copy.arrayBuffer();
    return correct(request);
  };
}

function answeringByKeyAlone(correct: Handle): Handle {
  const known = new Map<string, Response>();
  return async (request) => {
    const key = request.headers.get('idempotency-key') ?? '';
    const answered = known.get(key);
    if (answered) return answered.clone();
    const response = await correct(request);
    if (key !== '') known.set(key, response.clone());
    return response;
  };
}

const newKey = (headers: Headers): void => {
  if (headers.has('idempotency-key')) headers.set('Idempotency-Key', `"${crypto.randomUUID()}"`);
};
const itemsOf = (value: Json): unknown[] => (Array.isArray(value['plannedVisits']) ? value['plannedVisits'] : []);

/** What is planted, one fault at a time. */
export const FAULTS: readonly Fault[] = [
  anyAsked(
    'writes for somebody without credentials',
    'callers.nobody',
    (request) => !request.headers.has('authorization'),
    TOKENS.teacher,
  ),
  anyAsked('takes every token for one of its own', 'callers.forged-token', sentBy('forged'), TOKENS.teacher),
  anyAsked(
    'lets teachers do what only leaders may',
    'callers.role',
    (request) => sentBy(TOKENS.teacher)(request) && !at(request, 'GET', /^\/(session|classes)/),
    TOKENS.leader,
  ),
  anyAsked(
    'takes the link of a family for an account',
    'callers.link-as-account',
    (request) => (request.headers.get('authorization') ?? '').startsWith('HomevisitLink'),
    TOKENS.teacher,
  ),
  anyAsked(
    "answers with another school's records",
    'isolation.reads',
    (request) => sentBy(TOKENS.outsider)(request) && request.method === 'GET',
    TOKENS.teacher,
  ),
  anyAsked("changes another school's visits", 'isolation.writes', sentBy(TOKENS.outsider), TOKENS.teacher),
  anyAsked(
    "shows a class to another class's teacher",
    'isolation.class',
    (request) => sentBy(TOKENS.colleague)(request) && at(request, 'GET', /^\/classes\//),
    TOKENS.leader,
  ),
  anyAsked(
    'shows a photo to whoever knows its id',
    'attachments.stranger',
    (request) => at(request, 'GET', /^\/attachments\//),
    TOKENS.teacher,
  ),
  {
    name: 'gives a time without its offset',
    foundBy: 'answers.shapes',
    plantedIn: answering('GET', /^\/coverage$/, (value) => ({ ...value, asOf: String(value['asOf']).slice(0, 19) })),
  },
  {
    name: 'leaks a category into a class list',
    foundBy: 'answers.class-list',
    plantedIn: answering('GET', /\/students$/, (value) => ({ ...value, categories: ['left-behind'] })),
  },
  { name: 'lets caches keep what it answers', foundBy: 'answers.not-kept', plantedIn: without('cache-control') },
  {
    name: 'refuses without a code',
    foundBy: 'answers.problems',
    plantedIn: (correct) => async (request) => {
      const response = await correct(request);
      return response.status === 422 ? rewritten(response, ({ code: _, ...rest }) => rest) : response;
    },
  },
  {
    name: 'loses idempotency',
    foundBy: 'writes.repeated',
    plantedIn: receiving('POST', /^\/visits$/, newKey),
  },
  {
    name: 'does a write twice that arrives twice at once',
    foundBy: 'writes.parallel',
    plantedIn: receiving('POST', PLANS, newKey),
  },
  {
    name: 'writes without a key',
    foundBy: 'writes.key-missing',
    plantedIn: receiving('POST', PLANS, (headers) => {
      if (!headers.has('idempotency-key')) headers.set('Idempotency-Key', `"${crypto.randomUUID()}"`);
    }),
  },
  { name: 'answers by the key alone', foundBy: 'writes.key-reused', plantedIn: answeringByKeyAlone },
  {
    name: 'takes any content for JSON',
    foundBy: 'writes.content-type',
    plantedIn: receiving('POST', PLANS, (headers) => {
      headers.set('Content-Type', 'application/json');
    }),
  },
  {
    name: 'accepts a word that the contract refuses',
    foundBy: 'writes.vocabulary',
    plantedIn: (correct) => async (request) => {
      if (!at(request, 'POST', /^\/visits$/)) return correct(request);
      const body = { ...((await request.json()) as Json), mode: 'home' };
      const headers = new Headers(request.headers);
      headers.delete('content-length');
      return correct(new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
  },
  { name: 'forgets the entity tag', foundBy: 'versions.tag', plantedIn: without('etag') },
  { name: 'changes without a version', foundBy: 'versions.missing', plantedIn: onlyMissing(overwritten) },
  { name: 'ignores If-Match', foundBy: 'versions.stale', plantedIn: overwritten },
  {
    name: 'overwrites the record with its correction',
    foundBy: 'versions.correction',
    plantedIn: answering('GET', /\/revisions$/, (value) => {
      const revisions = value['revisions'] as Json[];
      const last = revisions[revisions.length - 1];
      return { revisions: revisions.map((revision) => ({ ...revision, record: last?.['record'] })) };
    }),
  },
  {
    name: 'repeats an entry on its page',
    foundBy: 'pages.complete',
    plantedIn: answering('GET', PLANS, (value) => ({
      ...value,
      plannedVisits: [...itemsOf(value), ...itemsOf(value).slice(-1)],
    })),
  },
  {
    name: 'drops its last page',
    foundBy: 'pages.stable',
    plantedIn: answering('GET', PLANS, (value) => (value['next'] === undefined ? { plannedVisits: [] } : value)),
  },
  {
    name: 'leaks a category to a family',
    foundBy: 'families.members',
    plantedIn: answering('GET', /^\/family\/visit$/, (value) => ({ ...value, circumstance: 'left-behind' })),
  },
  {
    name: 'takes feedback twice',
    foundBy: 'families.feedback-once',
    plantedIn: (correct) => async (request) => {
      const applies = at(request, 'POST', /^\/family\/feedback$/);
      const response = await correct(request);
      return applies && response.status === 409 ? new Response('{}', { status: 200 }) : response;
    },
  },
  {
    name: 'says that it left an answer out, and did not',
    foundBy: 'writes.minimal',
    plantedIn: (correct) => async (request) => {
      if (!request.headers.has('prefer')) return correct(request);
      const { status, headers, body } = await correct(await withHeaders(request, (sent) => sent.delete('prefer')));
      const claimed = new Headers(headers);
      claimed.set('Preference-Applied', 'return=minimal');
      return new Response(body, { status, headers: claimed });
    },
  },
  {
    name: 'tells the secrets of webhooks to whoever lists them',
    foundBy: 'webhooks.secret-once',
    plantedIn: answering('GET', /^\/webhooks$/, ({ webhooks }) => ({
      webhooks: (webhooks as Json[]).map((webhook) => ({ ...webhook, secret: 'whsec_' })),
    })),
  },
  {
    name: 'sends webhooks wherever it is told to',
    foundBy: 'webhooks.targets',
    plantedIn: (correct) => async (request) => {
      if (!at(request, 'POST', /^\/webhooks$/)) return correct(request);
      const body = { ...((await request.json()) as Json), url: 'https://receiver.example/' };
      const headers = new Headers(request.headers);
      headers.delete('content-length');
      return correct(new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
  },
  { name: 'keeps the metadata of photos', foundBy: 'attachments.bare', plantedIn: keepingMetadata },
  ...ACCESS_FAULTS,
  ...SCHOOL_WORK_FAULTS,
];
