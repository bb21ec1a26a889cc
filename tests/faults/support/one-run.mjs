import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from './desk.mjs';
import { SCENARIOS } from './plan-of-run.mjs';
import { SCHOOL_ID, SCHOOL_SHIFT } from './school.mjs';
import { scenarios } from './scenarios.mjs';

/** Adds a write as a person does: when the disk is full and nothing was kept, again after something was deleted. */
async function add(desk, { write, about, ifMatch, id }, smallDisk) {
  try {
    await desk.outbox().add(write, { visitId: about, id, ...(ifMatch && { ifMatch }) });
  } catch (error) {
    if (!smallDisk) throw error;
    assert.equal(error.code, 'ENOSPC', 'a full disk is what the caller hears of');
    smallDisk.free();
    await desk.restart();
    await desk.outbox().add(write, { visitId: about, id, ...(ifMatch && { ifMatch }) });
  }
}

/** What a person does with what was handed back: repeats what a wrong clock made the server refuse. */
async function sendRefusedAgain(desk) {
  for (;;) {
    const entries = await desk.settle();
    const refused = entries.filter(({ state }) => state === 'refused');
    if (refused.length === 0) return entries;
    for (const { id, problem } of refused) {
      assert.equal(problem.status, 422, `refused for another reason than the clock: ${JSON.stringify(problem)}`);
      await desk.outbox().retry(id);
    }
  }
}

function checkKept({ events, visits, chains }, { purposes, before, wins, writes }, sentPurposes) {
  for (const { table, broken } of chains) assert.equal(broken, undefined, `the chain of ${table} is broken`);
  const times = (rows, purpose) => rows.filter((row) => row.purpose === purpose).length;
  for (const purpose of purposes) {
    const expected = sentPurposes.has(purpose) ? 1 : 0;
    assert.equal(times(events, purpose), expected, `events of ${purpose}`);
  }
  assert.equal(sentPurposes.size, wins, 'so many writes are accepted');
  if (before === undefined) {
    for (const purpose of sentPurposes) assert.equal(times(visits, purpose), 1, `records of ${purpose}`);
  } else {
    const [sent] = sentPurposes;
    assert.deepEqual(
      [times(events, before), times(visits, before), times(visits, sent)],
      [1, 0, 1],
      'a correction takes the place of the record, whose first form is kept',
    );
  }
  // Writes about one visit arrive in the order in which they were added.
  const added = writes
    .map(({ write }) => write.body.purpose ?? write.body.reason)
    .filter((one) => sentPurposes.has(one));
  if (wins === writes.length)
    assert.deepEqual(
      events.map(({ purpose }) => purpose),
      added,
      'the order of the writes',
    );
}

/**
 * One run: something is written through all that was planned to go wrong, and afterwards each record is there once.
 *
 * @returns what happened, for the count at the end
 */
export async function oneRun(plan, { server, proxy, host, connections, openSmallDisk, databaseDisk }) {
  assert.ok(SCENARIOS.includes(plan.scenario));
  const name = `run-${plan.seed}`;
  const smallDisk = plan.fullDisk ? openSmallDisk() : undefined;
  const folder = smallDisk?.folder ?? (await mkdtemp(join(tmpdir(), 'homevisit-faults-')));
  let deviceShift = 0;
  const deviceClock = () => Date.now() + SCHOOL_SHIFT + deviceShift;
  const desks = {};
  try {
    await server.ready();
    server.takeFailures();
    for (const personId of ['teacher-1', 'head']) {
      desks[personId] = await openDesk({
        baseUrl: proxy.address,
        personId,
        folder,
        host,
        random: plan.random,
        deviceClock,
      });
    }
    const work = await scenarios[plan.scenario]({ desks, name, records: plan.records });

    connections.push(...plan.connections);
    if (plan.serverJump !== undefined) await server.setClock(SCHOOL_SHIFT + plan.serverJump);
    if (plan.death) await server.dieAt(plan.death);
    smallDisk?.fill();
    databaseDisk?.fill();
    for (const [index, one] of work.writes.entries()) {
      await add(desks[one.by], { ...one, id: `${name}-${index}` }, smallDisk);
      if (plan.deviceJump !== undefined) deviceShift = plan.deviceJump;
    }
    if (plan.restart) await desks[work.writes[0].by].restart();
    // Some of it fails on its own before everything is well again.
    await new Promise((resolve) => setTimeout(resolve, 20 + plan.records * 10));
    databaseDisk?.free();
    // A database that met a full disk may need to be started again.
    if (databaseDisk) await server.kill();
    await server.setClock(SCHOOL_SHIFT);
    deviceShift = 0;
    smallDisk?.free();

    const entries = [];
    for (const desk of Object.values(desks)) entries.push(...(await desk.settle()));
    connections.length = 0;
    await server.live();
    await proxy.deliverHeld();
    const rest = [];
    for (const desk of Object.values(desks)) rest.push(...(await sendRefusedAgain(desk)));
    await proxy.deliverHeld();

    const states = new Map(rest.map((entry) => [entry.id, entry]));
    assert.equal(states.size, work.writes.length, 'every write that was kept is still known');
    const sent = new Set();
    for (const [index, { write }] of work.writes.entries()) {
      const entry = states.get(`${name}-${index}`);
      if (entry.state === 'sent') sent.add(write.body.purpose ?? write.body.reason);
      else
        assert.ok(
          entry.state === 'conflict' && entry.theirs && entry.write,
          `${JSON.stringify(entry)}: with both versions`,
        );
    }
    const purposes = work.before === undefined ? work.purposes : [...work.purposes, work.before];
    checkKept(await server.inspect(SCHOOL_ID, purposes), work, sent);
    return { handedBack: entries.filter(({ state }) => state === 'refused').length };
  } finally {
    for (const desk of Object.values(desks)) await desk.close().catch(() => undefined);
    if (smallDisk) smallDisk.unmount();
    else await rm(folder, { recursive: true });
  }
}
