import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createHomevisitClient, type HomevisitClient } from '@homevisit/client';
import { createFakeSchool } from '@homevisit/client/testing';
import type { Instant } from '@homevisit/sdk/calendar';
import { VISIT_TOPICS, type VisitDraft } from '@homevisit/sdk/model';
import { ROSTER_KINDS, type RosterRow } from '@homevisit/sdk/roster';
import { createRosterTarget, openDatabase } from '@homevisit/server';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/homevisit.js', import.meta.url));
const { roster } = createFakeSchool();
const schoolId = roster.orgs[0]!.id;
const [group] = roster.classes;
const inClass = roster.enrollments.filter(({ classId }) => classId === group!.id);
const teacherId = inClass.find(({ role }) => role === 'teacher')!.personId;
const studentId = inClass.find(({ role }) => role === 'student')!.personId;

/** A moment so many minutes ago. */
const ago = (minutes: number): Instant => new Date(Date.now() - minutes * 60_000).toISOString() as Instant;

const draft: VisitDraft = {
  studentIds: [studentId],
  format: 'individual',
  mode: 'home',
  startedAt: ago(90),
  endedAt: ago(60),
  visitors: [{ personId: teacherId, role: 'class-teacher' }],
  findings: Object.fromEntries(VISIT_TOPICS.map((topic) => [topic, '谈过'])),
};

/** The backend in a process of its own. */
class RunningServer {
  readonly #child: ChildProcess;
  readonly #said: string[] = [];
  readonly #logged: string[] = [];
  readonly ended: Promise<unknown>;
  readonly ready: Promise<string>;

  constructor(parameters: readonly string[], environment: Readonly<Record<string, string>>) {
    const { DATABASE_URL: _, ...inherited } = process.env;
    this.#child = spawn(process.execPath, [program, 'serve', '--lang', 'en', ...parameters], {
      env: { ...inherited, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = once(this.#child, 'close');
    createInterface({ input: this.#child.stderr! }).on('line', (line) => this.#logged.push(line));
    this.ready = new Promise((resolve, reject) => {
      createInterface({ input: this.#child.stdout! }).on('line', (line) => {
        this.#said.push(line);
        if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
      });
      void this.ended.then(() => {
        reject(new Error(`The server has ended: ${this.#logged.join('\n')}`));
      });
    });
    // Not every test waits for it.
    this.ready.catch(() => undefined);
  }

  get pid(): number {
    return this.#child.pid!;
  }
  get exitCode(): number | null {
    return this.#child.exitCode;
  }
  get said(): string {
    return this.#said.join('\n');
  }
  get logged(): readonly string[] {
    return this.#logged;
  }

  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    await this.ended;
  }
}

describe('homevisit serve', () => {
  let folder: string;
  let keys: Server;
  let environment: Record<string, string>;
  let getToken: () => Promise<string>;
  const servers: RunningServer[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(`${tmpdir()}/homevisit-serve-`);
    const database = await openDatabase({ folder });
    const target = createRosterTarget(database, { schoolId });
    await target.begin();
    for (const kind of ROSTER_KINDS) {
      const rows: RosterRow[] = roster[kind].map((value, index) => ({
        key: 'id' in value ? value.id : String(index),
        digest: '0'.repeat(16),
        value,
      }));
      await target.upsert(kind, rows);
    }
    await target.commit();
    await database.close();

    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] });
    keys = createServer((_, response) => response.end(jwks));
    keys.listen(0, '127.0.0.1');
    await once(keys, 'listening');
    environment = {
      HOMEVISIT_ISSUER: 'https://campus.example',
      HOMEVISIT_AUDIENCE: 'homevisit',
      HOMEVISIT_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks.json`,
      HOMEVISIT_POLICIES: 'fengnan',
    };
    getToken = () =>
      new SignJWT({ school_id: schoolId, role: 'teacher' })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setSubject(teacherId)
        .setIssuer('https://campus.example')
        .setAudience('homevisit')
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(privateKey);
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.end('SIGKILL')));
  });
  afterAll(async () => {
    keys.close();
    keys.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  function start(parameters: readonly string[] = [], more: Record<string, string> = {}): RunningServer {
    const server = new RunningServer(['--data', folder, '--port', '0', ...parameters], { ...environment, ...more });
    servers.push(server);
    return server;
  }

  const clientAt = (baseUrl: string): HomevisitClient => createHomevisitClient({ baseUrl, getToken });

  it('keeps a filed visit through kill -9, and files it once though it is sent again', async () => {
    const idempotencyKey = randomUUID();
    const first = start();
    const filed = await clientAt(await first.ready).fileVisit(draft, { idempotencyKey });
    await first.end('SIGKILL');

    const second = start();
    const client = clientAt(await second.ready);
    expect(await client.fileVisit(draft, { idempotencyKey })).toEqual(filed);
    expect(await client.listVisits(studentId)).toEqual([filed.visit]);
  });

  it('says where the data is, answers below its base path, and stops when it is told to', async () => {
    const server = start(['--base-path', '/api/homevisit', '--allow-origin', 'https://campus.example']);
    const address = await server.ready;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/homevisit$/);
    expect(server.said).toContain(`Data is kept in ${folder}`);
    const { headers, status } = await fetch(`${address}/ready`, { headers: { origin: 'https://campus.example' } });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('https://campus.example');
    expect((await clientAt(address).getSession()).school.id).toBe(schoolId);
    expect(server.said).toContain(`The contract is shown at ${address}/docs`);
    const contract = (await (await fetch(`${address}/openapi.json`)).json()) as { servers: unknown };
    expect(contract.servers).toEqual([{ url: '/api/homevisit' }]);
    expect((await fetch(`${address}/docs`)).headers.get('content-type')).toContain('text/html');
    await server.end('SIGTERM');
    expect(server.exitCode).toBe(0);
    expect(server.said).toMatch(/Stopping.*\n.*Stopped/);
    const lines = server.logged.map((line) => JSON.parse(line) as { route: string; status: number });
    expect(lines).toMatchObject([
      { route: '/ready', status: 200 },
      { route: '/session', status: 200 },
      { route: '/openapi.json', status: 200 },
      { route: '/docs', status: 200 },
    ]);
  });

  it('erases once a day what is older than its period, and waits for that before it stops', async () => {
    const file = `${folder}-retention.json`;
    await writeFile(file, '{ "visitNotes": 1095 }');
    const server = start(['--retention', file]);
    await server.ready;
    await server.end('SIGTERM');
    await rm(file);
    expect(server.said).toContain(`What is older than ${file} says is erased once a day.`);
    const lines = server.logged.map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([{ event: 'retention', schools: [{ schoolId, erased: { visitNotes: 0 } }] }]);
  });

  it('does not start with periods that it cannot read', async () => {
    const server = start(['--retention', '/nonexistent.json']);
    await server.ended;
    expect(server.exitCode).toBe(1);
    expect(server.logged.join()).toContain('/nonexistent.json cannot be read.');
  });

  it('lets people come from learning platforms, and says what these are to be told', async () => {
    const file = `${folder}-lti.json`;
    const address = 'https://campus.example/api';
    const registration = {
      issuer: 'https://learning.example',
      clientId: 'home-visits',
      authenticationUrl: 'https://learning.example/authorize',
      jwksUrl: 'https://learning.example/jwks',
      deployments: { 'deployment-1': schoolId },
    };
    const pages = ['https://campus.example/home-visits/'];
    await writeFile(file, JSON.stringify({ address, pages, registrations: [registration] }));
    const server = start(['--lti', file]);
    const login = new URLSearchParams({ iss: registration.issuer, login_hint: 'hint', target_link_uri: pages[0]! });
    const answer = await fetch(`${await server.ready}/lti/login?${login}`, { redirect: 'manual' });
    expect([answer.status, new URL(answer.headers.get('location') ?? '').host]).toEqual([302, 'learning.example']);
    expect(server.said).toContain(`login at ${address}/lti/login, launch at ${address}/lti/launch`);
    await server.end('SIGTERM');

    await writeFile(file, JSON.stringify({ address, pages: [], registrations: [{ ...registration, secret: 'no' }] }));
    const refused = start(['--lti', file]);
    await refused.ended;
    expect(refused.logged.join()).toContain(`${file} is wrong at: /pages, /registrations/0/secret.`);
    await rm(file);
  });

  it('lets no second one at the same data, and names folder and process', async () => {
    const server = start();
    await server.ready;
    const second = start();
    await second.ended;
    expect(second.exitCode).toBe(1);
    expect(second.logged.join('\n')).toContain(folder);
    expect(second.logged.join('\n')).toContain(`process ${server.pid} on`);
  });

  it.each([
    ['a missing setting', [], { HOMEVISIT_ISSUER: '' }, 'HOMEVISIT_ISSUER'],
    ['an address of keys that is none', [], { HOMEVISIT_JWKS_URL: 'nowhere' }, 'HOMEVISIT_JWKS_URL'],
    ['an address of a database that is none', [], { DATABASE_URL: 'mysql://u:secret@h/d' }, 'DATABASE_URL'],
    ['a port that is none', ['--port', '70000'], {}, '--port'],
    ['a base path that is none', ['--base-path', 'api'], {}, '--base-path'],
    ['a limit that is none', ['--rate-limit', 'many'], {}, '--rate-limit'],
    ['documents that nobody knows', ['--policies', 'nowhere'], {}, '--policies'],
  ])('refuses %s', async (_, parameters, more, named) => {
    const server = start(parameters, more);
    await server.ended;
    expect(server.exitCode).toBe(2);
    expect(server.logged.join('\n')).toContain(named);
    expect(server.logged.join('\n')).not.toContain('secret');
  });

  it('says so when PostgreSQL cannot be reached, without the password', async () => {
    const server = start([], { DATABASE_URL: 'postgresql://user:secret@127.0.0.1:1/campus' });
    await server.ended;
    expect(server.exitCode).toBe(1);
    expect(server.logged.join('\n')).toMatch(/database cannot be used: .*127\.0\.0\.1:1/);
    expect(server.logged.join('\n')).not.toContain('secret');
  });
});
