import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../workspace/free-port.mjs';

/** PostgreSQL refuses to run as root; one of these accounts is on every Debian. */
const UNPRIVILEGED = ['postgres', 'nobody'];

/** Milliseconds until a new cluster answers at the latest. */
const PATIENCE = 30_000;

function account() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of UNPRIVILEGED) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`There is no account ${UNPRIVILEGED.join(' or ')} to run PostgreSQL under`);
}

async function connect(connectionString) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(100);
    }
  }
}

/**
 * Starts a new PostgreSQL cluster on a free port of this machine, and gives the address of a database whose owner is no
 * superuser: nothing holds for a superuser that row-level security forbids. It sorts by Chinese rules, so that whatever
 * leans on the order of bytes is found.
 *
 * @param {string} programs - folder of PostgreSQL's programs
 * @returns {Promise<{ version: string, databaseUrl: string, stop: () => Promise<void> }>}
 */
export async function startCluster(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'homevisit-postgres-'));
  const owner = account();
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (owner.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { ...owner, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-CN'];
  const access = ['--username=administrator', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(join(programs, 'initdb'), ['-D', data, '--no-sync', ...locale, ...access], {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  // Nothing here outlives the run, so nothing has to reach a disk.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, ...settings.flatMap((one) => ['-c', one])],
    { ...options, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));

  async function stop() {
    // Does not wait for clients to leave.
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    const client = await connect(`postgresql://administrator:${password}@127.0.0.1:${port}/postgres`);
    await client.query(`CREATE ROLE homevisit_owner LOGIN CREATEROLE PASSWORD '${password}'`);
    await client.query('CREATE DATABASE homevisit OWNER homevisit_owner');
    const { rows } = await client.query('SHOW server_version');
    await client.end();
    return {
      version: rows[0].server_version,
      databaseUrl: `postgresql://homevisit_owner:${password}@127.0.0.1:${port}/homevisit`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
