import { epochMillisecondsOf, localDateOf, type Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import { withSchool } from '../database/school-transaction.js';
import { newLinkToken } from '../family/link-token.js';
import { HttpProblem } from '../http/problem.js';
import { readForm, readJson } from '../http/request-body.js';
import type { Service } from '../http/service.js';
import { readLaunch } from './launch-claims.js';
import { LaunchRefusal } from './launch-refusal.js';
import { forgetSecrets, keepSecret, takeSecret, type Launched } from './launch-secrets.js';
import { beginLogin, forgetLogin, loginIn, nonceOf, rememberLogin } from './login.js';
import type { LtiOptions } from './lti-options.js';
import { newSessionToken } from './lti-session.js';
import { Platforms } from './platforms.js';

/** Seconds from the launch until the page has exchanged its code. */
const CODE_SECONDS = 60;
/** Seconds that a used nonce is remembered: longer than any launch that holds it is taken. */
const NONCE_SECONDS = 3600;
const DEFAULT_SESSION_MINUTES = 60;

/** What a platform begins a login with (Security Framework 1.0 §5.1.1.1). */
const loginRequest = z.object({
  iss: z.string(),
  login_hint: z.string(),
  target_link_uri: z.string(),
  lti_message_hint: z.optional(z.string()),
  client_id: z.optional(z.string()),
});

const launchRequest = z.object({
  state: z.string(),
  id_token: z.optional(z.string()),
  error: z.optional(z.string()),
});

const sessionRequest = z.strictObject({ code: z.string() });

function later(now: Instant, seconds: number): Instant {
  return new Date(epochMillisecondsOf(now) + seconds * 1000).toISOString() as Instant;
}

/** Reads what a platform sends through a browser: nothing of it is repeated where it is wrong. */
async function read<Schema extends z.ZodMiniType>(schema: Schema, request: Request): Promise<z.output<Schema>> {
  const sent = request.method === 'GET' ? new URL(request.url).searchParams : await readForm(request);
  const result = schema.safeParse(Object.fromEntries(sent));
  if (!result.success) throw new LaunchRefusal('launch-not-valid');
  return result.data;
}

/** What happens between a learning platform, a browser and a page of the tool. */
export class LtiLaunches {
  readonly #service: Service;
  readonly #options: LtiOptions;
  readonly #platforms: Platforms;
  readonly #path: string;

  constructor(service: Service, options: LtiOptions) {
    this.#service = service;
    this.#options = options;
    this.#platforms = new Platforms(options.registrations);
    this.#path = `${new URL(options.address).pathname.replace(/\/$/, '')}/lti`;
  }

  /** Sends a browser to the platform, which knows who sits before it (Security Framework 1.0 §5.1.1.2). */
  async login(request: Request): Promise<Response> {
    const asked = await read(loginRequest, request);
    const registration = this.#platforms.find(asked.iss, asked.client_id);
    this.#requirePage(asked.target_link_uri);
    const login = beginLogin(this.#service.randomBytes);
    const address = new URL(registration.authenticationUrl);
    const parameters = {
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: registration.clientId,
      redirect_uri: `${this.#options.address.replace(/\/$/, '')}/lti/launch`,
      login_hint: asked.login_hint,
      ...(asked.lti_message_hint !== undefined && { lti_message_hint: asked.lti_message_hint }),
      state: login.state,
      nonce: nonceOf(login, registration),
    };
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    return new Response(null, {
      status: 302,
      headers: { Location: address.href, 'Set-Cookie': rememberLogin(login, this.#path) },
    });
  }

  /** Takes what the platform has signed, and lets the page have a code for it: no token stands in an address. */
  async launch(request: Request): Promise<Response> {
    const { state, id_token: token, error } = await read(launchRequest, request);
    const login = loginIn(request.headers, state);
    if (!login) throw new LaunchRefusal('login-not-known');
    if (error !== undefined || token === undefined) throw new LaunchRefusal('platform-refused');
    const { database, randomBytes, clock } = this.#service;
    const now = clock();
    const { payload, registration } = await this.#platforms.verify(token, now);
    const { launched, page, nonce } = readLaunch(payload, registration);
    if (nonce !== nonceOf(login, registration)) throw new LaunchRefusal('launch-not-valid');
    this.#requirePage(page);
    await forgetSecrets(database, launched.schoolId, now);
    const isFirst = await keepSecret(database, {
      purpose: 'nonce',
      secret: nonce,
      launched,
      expiresAt: later(now, NONCE_SECONDS),
    });
    if (!isFirst) throw new LaunchRefusal('launch-not-valid');
    await this.#requireOnStaff(launched, now);
    const code = newLinkToken(randomBytes);
    await keepSecret(database, { purpose: 'code', secret: code, launched, expiresAt: later(now, CODE_SECONDS) });
    return new Response(null, {
      status: 303,
      headers: { Location: `${page}#lti-code=${code}`, 'Set-Cookie': forgetLogin(state, this.#path) },
    });
  }

  /** Gives a page its token for the code that it was opened with. */
  async session(request: Request): Promise<Response> {
    const body = sessionRequest.safeParse(await readJson(request));
    const { database, randomBytes, clock } = this.#service;
    const now = clock();
    const launched = body.success && (await takeSecret(database, { purpose: 'code', secret: body.data.code, now }));
    if (!launched) throw new HttpProblem('token-not-valid');
    const token = newSessionToken(randomBytes);
    const expiresAt = later(now, (this.#options.sessionMinutes ?? DEFAULT_SESSION_MINUTES) * 60);
    await keepSecret(database, { purpose: 'session', secret: token, launched, expiresAt });
    return Response.json({ token, expiresAt });
  }

  #requirePage(page: string): void {
    if (!this.#options.pages.includes(page)) throw new LaunchRefusal('page-not-known');
  }

  async #requireOnStaff({ personId, schoolId }: Launched, now: Instant): Promise<void> {
    const { database, knowledge } = this.#service;
    const isOnStaff = await withSchool(database, schoolId, async (transaction) => {
      const school = await knowledge.get(transaction, schoolId);
      return school?.directory.isOnStaff(personId, localDateOf(now, school.timeZone)) ?? false;
    });
    if (!isOnStaff) throw new LaunchRefusal('person-not-on-staff');
  }
}
