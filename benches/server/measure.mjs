import { randomUUID } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { authorAt, draftAt, studentIds } from './school.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function sendOnce(url, { token, body, headers = {} }) {
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
      },
    );
    // A server closes connections that have been idle for some seconds, and may do so just as one is used again.
    request.on('error', (error) => reject(Object.assign(error, { wasIdle: request.reusedSocket })));
    request.end(body);
  });
}

/** One request: milliseconds until the last byte of the answer, and the answer's text. */
export async function ask(url, how) {
  const started = performance.now();
  const { status, text } = await sendOnce(url, how).catch((error) => {
    if (!error.wasIdle) throw error;
    return sendOnce(url, how);
  });
  if (status !== 200) throw new Error(`${url} answered ${status}: ${text.slice(0, 500)}`);
  return { ms: performance.now() - started, text };
}

const everybody = JSON.stringify({ subjects: studentIds.map((id) => ({ type: 'student', id })) });

/** How the 3,000 students of the school stand, in one request. */
export function askBadges({ address }, tokens) {
  return ask(`${address}/verdicts/query`, { token: tokens.get('head'), body: everybody });
}

/** Files the record of a visit to the student at a place of the list; the contestant keeps which record that became. */
export async function fileRecord({ address, places }, tokens, place) {
  const answer = await ask(`${address}/visits`, {
    token: tokens.get(authorAt(place)),
    body: JSON.stringify(draftAt(place)),
    headers: { 'Idempotency-Key': `"${randomUUID()}"` },
  });
  const [, id] = /"id":"([^"]+)","schoolId"/.exec(answer.text) ?? [];
  if (id === undefined) throw new Error(`A record is answered without its id: ${answer.text.slice(0, 500)}`);
  places.set(id, place);
  return answer;
}

/**
 * Files so many records a second for so many seconds, whether or not earlier ones have been answered: a server that falls
 * behind shows it in the time that each record takes from the moment it was due.
 */
export async function fileAtRate(contestant, tokens, { perSecond, seconds, from }) {
  const before = await contestant.usage();
  const started = performance.now();
  const times = [];
  const failures = [];
  const under = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const due = started + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    under.push(
      fileRecord(contestant, tokens, from + number).then(
        () => times.push(performance.now() - due),
        (error) => failures.push(error),
      ),
    );
  }
  await Promise.all(under);
  const tookSeconds = (performance.now() - started) / 1000;
  const after = await contestant.usage();
  return { times, failures, tookSeconds, cpuMs: after.cpuMs - before.cpuMs, megabytes: after.megabytes };
}

/** Files records as fast as they are answered, some at the same time; milliseconds for each. */
export async function fileAtOnce(contestant, tokens, { records, clients, from }) {
  const before = await contestant.usage();
  const started = performance.now();
  let next = 0;
  const client = async () => {
    while (next < records) {
      const place = from + next;
      next += 1;
      await fileRecord(contestant, tokens, place);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const ms = (performance.now() - started) / records;
  const after = await contestant.usage();
  return { ms, cpuMs: (after.cpuMs - before.cpuMs) / records };
}
