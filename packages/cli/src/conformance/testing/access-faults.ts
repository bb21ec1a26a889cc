import { answering, at, withHeaders, type Fault, type Handle, type Json } from './planting.js';
import { TOKENS } from './two-schools.js';

const BADGE = /^\/badge\/.+\.svg$/;
const CALENDAR = /^\/calendar\/.+\.ics$/;

/** Answers what somebody has seen once to whoever asks again, whatever has become of it. */
const rememberingFirst =
  (path: RegExp) =>
  (correct: Handle): Handle => {
    const known = new Map<string, Response>();
    return async (request) => {
      if (!at(request, 'GET', path)) return correct(request);
      const first = known.get(request.url);
      if (first) return first.clone();
      const response = await correct(request);
      if (response.ok) known.set(request.url, response.clone());
      return response;
    };
  };

async function withText(response: Response, change: (text: string) => string): Promise<Response> {
  if (!response.ok) return response;
  return new Response(change(await response.text()), { status: response.status, headers: response.headers });
}

/** Lets a colleague look with the token of the student's own teacher, where that holds. */
const lookingAsTeacher =
  (applies: (looks: number) => boolean) =>
  (correct: Handle): Handle => {
    let looks = 0;
    return async (request) => {
      const isLook =
        at(request, 'GET', /^\/students\/[^/]+\/visits$/) &&
        request.headers.get('authorization') === `Bearer ${TOKENS.colleague}`;
      if (!isLook) return correct(request);
      looks += 1;
      if (!applies(looks)) return correct(request);
      return correct(await withHeaders(request, (headers) => headers.set('Authorization', `Bearer ${TOKENS.teacher}`)));
    };
  };

/** Faults about who may look at whom, and about what goes out without a token. */
export const ACCESS_FAULTS: readonly Fault[] = [
  {
    name: 'opens a student for a mere wish',
    foundBy: 'access.wish',
    plantedIn: lookingAsTeacher(() => true),
  },
  {
    name: 'goes on showing a student after a grant was revoked',
    foundBy: 'access.grant',
    plantedIn: lookingAsTeacher((looks) => looks > 1),
  },
  {
    name: 'tells which visit a family that stays unnamed has reported',
    foundBy: 'access.misconduct',
    plantedIn: answering('GET', /^\/misconduct-reports$/, ({ reports }) => ({
      reports: (reports as Json[]).map((report) => ({
        ...report,
        visit: { visitId: 'visit', startedAt: '2026-11-01T08:00:00+08:00', students: [] },
      })),
    })),
  },
  {
    name: 'goes on showing a badge after its link was revoked',
    foundBy: 'links.badge',
    plantedIn: rememberingFirst(BADGE),
  },
  {
    name: 'shows a badge to whoever makes up an address',
    foundBy: 'links.unknown',
    plantedIn: (correct) => (request) =>
      at(request, 'GET', BADGE)
        ? Promise.resolve(new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } }))
        : correct(request),
  },
  {
    name: 'writes the purpose of a visit into a calendar',
    foundBy: 'links.calendar',
    plantedIn: (correct) => {
      let purpose = '';
      return async (request) => {
        if (at(request, 'POST', /^\/planned-visits$/)) {
          ({ purpose } = (await request.clone().json()) as { readonly purpose: string });
        }
        const response = await correct(request);
        return at(request, 'GET', CALENDAR)
          ? withText(response, (text) => text.replace('BEGIN:VEVENT', `BEGIN:VEVENT\r\nDESCRIPTION:${purpose}`))
          : response;
      };
    },
  },
  {
    name: 'streams its board to whoever asks',
    foundBy: 'links.board',
    plantedIn: (correct) => async (request) =>
      at(request, 'GET', /^\/safety-board\/events$/) && !request.headers.has('authorization')
        ? correct(await withHeaders(request, (headers) => headers.set('Authorization', `Bearer ${TOKENS.leader}`)))
        : correct(request),
  },
  {
    name: 'signs its webhooks with a secret that it has told nobody',
    foundBy: 'webhooks.signed',
    plantedIn: answering('POST', /^\/webhooks$/, (value) => ({
      ...value,
      secret: `whsec_${Buffer.alloc(32).toString('base64')}`,
    })),
  },
];
