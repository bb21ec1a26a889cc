import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../../scripts/postgres/throw-away-cluster.mjs';
import { startProxy } from './support/faulty-proxy.mjs';
import { oneRun } from './support/one-run.mjs';
import { planOfRun } from './support/plan-of-run.mjs';
import { startServer } from './support/running-server.mjs';
import { foundSchool, openHost, SCHOOL_SHIFT } from './support/school.mjs';
import { mountSmallDisk } from './support/small-disk.mjs';

/** One in so many runs is on PGlite where there is a PostgreSQL, whose server is up again much sooner. */
const RUNS_PER_EMBEDDED_RUN = 5;

/** Enough for a journal of some records, and soon full. */
const JOURNAL_DISK = '256k';

/** Room for a database, its log, and some records. */
const DATABASE_DISK = '160m';

/** One in so many runs is done a second time on a database whose disk fills up. */
const RUNS_PER_FULL_DATABASE = 50;

const spared = { fault: 'none', share: 0, delay: 0 };

/** Runs on one database; every run has the seed of its own number. */
async function runsOn(engine, { target, databaseDisk }, seeds, report) {
  await foundSchool(target);
  const host = await openHost();
  const server = await startServer({ target, ...host.identity });
  const connections = [];
  const proxy = await startProxy(server.port, () => connections.shift() ?? spared);
  let noSmallDisk = 0;
  let handedBack = 0;
  const openSmallDisk = () => {
    const disk = mountSmallDisk(JOURNAL_DISK);
    if (!disk) noSmallDisk += 1;
    return disk;
  };
  try {
    await server.setClock(SCHOOL_SHIFT);
    for (const seed of seeds) {
      if (server.broken()) throw server.broken();
      connections.length = 0;
      try {
        const around = { server, proxy, host, connections, openSmallDisk, databaseDisk };
        handedBack += (await oneRun(planOfRun(seed), around)).handedBack;
        report.passed();
      } catch (error) {
        report.failed(engine, seed, error, server.takeFailures());
      }
    }
    const faults = [...proxy.suffered].map(([fault, count]) => `${count} ${fault}`).join(', ');
    console.log(
      `${engine}: ${seeds.length} runs; server killed ${server.deaths()} times; ${handedBack} writes handed back and sent again.`,
    );
    console.log(`  connections: ${faults}`);
    if (noSmallDisk > 0)
      console.log(`  No disk could be mounted, so the journal never met a full one (${noSmallDisk} runs).`);
  } finally {
    await server.stop();
    await proxy.stop();
  }
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function testFaults({ seed, runs, programs }) {
  console.log(`Seed ${seed}, ${runs} runs. npm run test:faults -- --seed ${seed} --runs ${runs}`);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();
  const report = {
    passed: () => (counts.passed += 1),
    failed(engine, ofRun, error, failures) {
      counts.failed += 1;
      console.error(`\nFailed on ${engine}: npm run test:faults -- --seed ${ofRun} --runs 1\n${error.stack ?? error}`);
      const kinds = new Set(failures.map((failure) => JSON.stringify(failure)));
      for (const kind of kinds) console.error(`  logged by the server: ${kind}`);
    },
  };
  const seeds = Array.from({ length: runs }, (_, index) => seed + index);
  const embedded = seeds.filter((one) => !programs || one % RUNS_PER_EMBEDDED_RUN === 0);
  const others = seeds.filter((one) => !embedded.includes(one));
  if (others.length > 0) {
    const cluster = await startCluster(programs);
    try {
      await runsOn(`PostgreSQL ${cluster.version}`, { target: { databaseUrl: cluster.databaseUrl } }, others, report);
    } finally {
      await cluster.stop();
    }
  }
  if (embedded.length > 0) {
    const folder = await mkdtemp(join(tmpdir(), 'homevisit-faults-data-'));
    try {
      await runsOn('PGlite', { target: { folder } }, embedded, report);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const disk = mountSmallDisk(DATABASE_DISK);
  if (disk) {
    try {
      await runsOn(
        'PGlite on a disk that fills up',
        { target: { folder: disk.folder }, databaseDisk: disk },
        seeds.filter((_, index) => index % RUNS_PER_FULL_DATABASE === 0),
        report,
      );
    } finally {
      disk.unmount();
    }
  } else {
    counts.skipped += 1;
    console.log('No disk could be mounted here, so no database has met a full one.');
  }
  if (!programs) console.log('There is no PostgreSQL here: everything ran on PGlite.');
  console.log(`${runs} runs in ${Math.round((performance.now() - started) / 1000)} s.`);
  return counts;
}
