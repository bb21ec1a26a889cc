import type { HomevisitClient, VerdictSheet } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { aTimeout, expect } from '../testing/index.js';
import { sheetOf, STUDENT_ID, verdictWith } from '../testing/verdict-sheets.js';
import { SubjectDuties } from './subject-duties.js';

const student = { type: 'student', id: STUDENT_ID } as const;

interface Question {
  readonly signal: AbortSignal | undefined;
  answer(sheet: VerdictSheet): void;
  fail(): void;
}

/** A client that answers when the test says so. */
function patientClient() {
  const questions: Question[] = [];
  const listeners = new Set<(sheet: VerdictSheet) => void>();
  const client: HomevisitClient = {
    ...createFakeClient(),
    queryVerdicts: (_, options) =>
      new Promise((resolve, reject) => {
        questions.push({
          signal: options?.signal,
          answer: resolve,
          fail: () => reject(new TypeError('no network')),
        });
      }),
    onVerdictsChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { client, questions, listeners };
}

function following(client: HomevisitClient | undefined) {
  const phases: string[] = [];
  const duties = new SubjectDuties(() => phases.push(duties.state.phase));
  duties.follow(client, student);
  return { duties, phases };
}

describe('SubjectDuties', () => {
  it('asks once and shows the answer', async () => {
    const { client, questions } = patientClient();
    const { duties, phases } = following(client);
    duties.follow(client, student);
    questions[0]?.answer(sheetOf([verdictWith('open')]));
    await aTimeout(0);
    expect(questions).to.have.length(1);
    expect(phases).to.deep.equal(['loading', 'ready']);
  });

  it('is idle without a client and without a subject', () => {
    const { duties } = following(undefined);
    expect(duties.state.phase).to.equal('idle');
    const { client, questions } = patientClient();
    duties.follow(client, { type: 'student', id: '' });
    expect(duties.state.phase).to.equal('idle');
    expect(questions).to.have.length(0);
  });

  it('fails, and asks again on request', async () => {
    const { client, questions } = patientClient();
    const { duties, phases } = following(client);
    questions[0]?.fail();
    await aTimeout(0);
    duties.retry();
    questions[1]?.answer(sheetOf([verdictWith('met')]));
    await aTimeout(0);
    expect(phases).to.deep.equal(['loading', 'failed', 'loading', 'ready']);
  });

  it('takes a later sheet that names its subject, and no other', async () => {
    const { client, questions, listeners } = patientClient();
    const { duties } = following(client);
    questions[0]?.answer(sheetOf([verdictWith('open')]));
    await aTimeout(0);
    listeners.forEach((tell) => tell(sheetOf([verdictWith('overdue')], 'student-99')));
    expect(duties.state).to.have.nested.property('verdicts[0].status', 'open');
    listeners.forEach((tell) => tell(sheetOf([verdictWith('met')])));
    expect(duties.state).to.have.nested.property('verdicts[0].status', 'met');
  });

  it('prefers a change to an answer that is still on its way', async () => {
    const { client, questions, listeners } = patientClient();
    const { duties } = following(client);
    listeners.forEach((tell) => tell(sheetOf([verdictWith('met')])));
    questions[0]?.answer(sheetOf([verdictWith('open')]));
    await aTimeout(0);
    expect(duties.state).to.have.nested.property('verdicts[0].status', 'met');
  });

  it('forgets the question when another subject is followed', async () => {
    const { client, questions } = patientClient();
    const { duties } = following(client);
    duties.follow(client, { type: 'student', id: 'student-04' });
    expect(questions[0]?.signal?.aborted).to.equal(true);
    questions[0]?.answer(sheetOf([verdictWith('open')]));
    await aTimeout(0);
    expect(duties.state.phase).to.equal('loading');
  });

  it('stops listening while it pauses, and keeps what it knew when it goes on', async () => {
    const { client, questions, listeners } = patientClient();
    const { duties, phases } = following(client);
    questions[0]?.answer(sheetOf([verdictWith('open')]));
    await aTimeout(0);
    duties.pause();
    expect(listeners.size).to.equal(0);
    duties.follow(client, student);
    expect(listeners.size).to.equal(1);
    expect(duties.state.phase, 'until the new answer comes').to.equal('ready');
    questions[1]?.answer(sheetOf([verdictWith('met')]));
    await aTimeout(0);
    expect(phases).to.deep.equal(['loading', 'ready', 'ready']);
    expect(duties.state).to.have.nested.property('verdicts[0].status', 'met');
  });

  it('has no duties for a subject that the school does not know', async () => {
    const { client, questions } = patientClient();
    const { duties } = following(client);
    questions[0]?.answer({ ...sheetOf([]), subjects: [] });
    await aTimeout(0);
    expect(duties.state).to.deep.include({ phase: 'ready', verdicts: [] });
  });
});
