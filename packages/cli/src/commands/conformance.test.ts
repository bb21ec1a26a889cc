import { writeFile } from 'node:fs/promises';
import { listen, type Database, type Listener, type WebhookSender } from '@homevisit/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checks } from '../conformance/checks/index.js';
import { FAULTS } from '../conformance/testing/faults.js';
import { openTwoSchools, TOKENS } from '../conformance/testing/two-schools.js';
import { runHomevisit } from '../testing/run-homevisit.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';

describe('homevisit conformance', () => {
  let database: Database;
  let sender: WebhookSender;
  let listener: Listener;
  let folder: TemporaryFolder;
  let correct: (request: Request) => Promise<Response>;
  let handle: (request: Request) => Promise<Response>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const schools = await openTwoSchools();
    ({ database, sender, fetch: correct } = schools);
    listener = await listen({ fetch: (request) => handle(request), port: 0 });
  });
  beforeEach(() => {
    handle = correct;
  });
  afterAll(async () => {
    await listener.close();
    await database.close();
    await folder.remove();
  });

  /** An address of this machine at which nobody listens yet. */
  async function addressToReceiveAt(): Promise<string> {
    const free = await listen({ fetch: () => Promise.resolve(new Response()), port: 0 });
    await free.close();
    return `${free.address}/homevisit`;
  }

  /** The host's command for tokens: a program of its own, as a vendor has one. */
  async function tokenCommand(body: string): Promise<string> {
    const path = `${folder.path}/token.mjs`;
    await writeFile(path, `const tokens = ${JSON.stringify(TOKENS)};\nconst role = process.argv[2];\n${body}\n`);
    return `"${process.execPath}" "${path}"`;
  }
  const run = async (body: string, ...more: readonly string[]) =>
    runHomevisit(
      ...['conformance', '--lang', 'en', '--base-url', listener.address, '--token-command', await tokenCommand(body)],
      ...more,
    );
  const PRINT = 'console.log(tokens[role]);';

  it('says of the reference server that every check is met', async () => {
    const address = await addressToReceiveAt();
    sender.start();
    const { exitCode, stdout, stderr } = await run(PRINT, '--webhook-receiver', address);
    await sender.stop();
    expect(stderr).toBe('');
    expect(stdout).toContain(`Conformance to the contract  ${listener.address}`);
    expect(stdout).toContain(`All ${checks.length} checks are met.`);
    for (const { id } of checks) expect(stdout).toContain(`✓ ${id} `);
    expect(exitCode).toBe(0);
  });

  it('says what it has not checked where webhooks have no way to it', async () => {
    const { exitCode, stdout } = await run(PRINT, '--only', 'webhooks');
    expect(stdout).toContain('– webhooks.signed  not checked: it needs --webhook-receiver');
    expect(stdout).toContain('All 2 checks are met.');
    expect(exitCode).toBe(0);
  });

  it('names a fault with its clause, what was expected, what came, and the way out', async () => {
    const fault = FAULTS.find(({ foundBy }) => foundBy === 'writes.key-missing')!;
    handle = fault.plantedIn(correct);
    const { exitCode, stdout } = await run(PRINT, '--only', 'writes');
    expect(stdout).toMatch(
      /✗ writes\.key-missing .*\n {4}clause: {3}.+\n {4}expected: planVisit: .*400 idempotency-key-missing\n {4}came: {5}HTTP 200\n {4}way out: {2}Keep the answer/,
    );
    expect(stdout).toContain('1 of 7 checks are not met.');
    expect(exitCode).toBe(1);
  });

  it('gives the same as JSON, with nothing in it of tokens or of the people of the school', async () => {
    handle = FAULTS.find(({ foundBy }) => foundBy === 'families.members')!.plantedIn(correct);
    const { exitCode, stdout } = await run(PRINT, '--json', '--only', 'families');
    const report = JSON.parse(stdout) as { conforms: boolean; checks: { id: string; met: boolean; came?: string }[] };
    expect(report).toMatchObject({ format: 'homevisit-conformance/1', baseUrl: listener.address, conforms: false });
    expect(report.checks.filter(({ met }) => !met).map(({ id }) => id)).toEqual(['families.members']);
    expect(exitCode).toBe(1);
    for (const secret of [...Object.values(TOKENS), 'student-of', 'teacher-of', 'left-behind', '甲某']) {
      expect(stdout).not.toContain(secret);
    }
  });

  it('runs one check alone', async () => {
    const { stdout } = await run(PRINT, '--only', 'callers.role', 'pages');
    expect(stdout.match(/^[✓✗] \S+/gm)).toEqual([
      '✓ callers.role',
      '✓ pages.complete',
      '✓ pages.stable',
      '✓ pages.cursor',
    ]);
  });

  it.each([
    ['ends with an error', 'process.exit(3);', 'The command for tokens ended with exit code 3 for teacher.'],
    ['prints nothing', '', 'The command for tokens printed nothing for teacher.'],
    ['prints more than a token', 'console.log(tokens[role], "for you");', 'for teacher is no token'],
  ])('says so where the command for tokens %s, and never what it printed', async (_, body, words) => {
    const { exitCode, stdout, stderr } = await run(body);
    expect(stderr).toContain(words);
    expect(`${stdout}${stderr}`).not.toContain('token-teacher');
    expect(exitCode).toBe(1);
  });

  it('says what is missing before anything is checked', async () => {
    const { exitCode, stderr } = await run('console.log("nobody-knows-this");');
    expect(stderr).toContain(
      'The checks cannot begin. Expected: getSession: HTTP 200; came: HTTP 401 token-not-valid.',
    );
    expect(exitCode).toBe(1);
  });

  it.each([
    [['--only', 'reads'], 'There is no check and no subject reads. Subjects are: callers, answers,'],
    [['--base-url', 'campus.example'], '--base-url is an address'],
    [['--webhook-receiver', 'https://tunnel.example/', '--webhook-port', '99999'], '--webhook-port is a whole number'],
  ])('refuses %j', async (more, words) => {
    const { exitCode, stderr } = await run(PRINT, ...more);
    expect(stderr).toContain(words);
    expect(exitCode).toBe(2);
  });
});
