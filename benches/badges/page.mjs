/** What runs in the browser: mounts a roster of badges, ours or the floor's, and says when all of them show their text. */
import { createHomevisitClient } from '@homevisit/client';
import '../../packages/elements/dist/define/hv-compliance-badge.js';
import './plain-badge.mjs';

const { document, MessageChannel, Response } = globalThis;

const DUTY = 'invented/D1';
const text = (value) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const clauses = {
  [DUTY]: {
    id: DUTY,
    title: text('每学年家访'),
    summary: text('每名学生每学年至少家访一次'),
    strength: 'must',
    document: { id: 'invented', title: text('示范方案'), fullTitle: '示范方案' },
    citation: { section: '一(1)' },
    interpretations: [],
    counts: 'visits',
  },
};
const STATUSES = ['open', 'due-soon', 'overdue', 'met'];

function verdictsOn(subject, index) {
  const status = STATUSES[index % STATUSES.length];
  const missing = [{ code: 'visits', count: 1, modes: ['home'], byVisitor: 'anyone' }];
  return [
    {
      clause: DUTY,
      subject,
      strength: 'must',
      status,
      need: 1,
      have: status === 'met' ? 1 : 0,
      dueOn: '2027-01-29',
      evidence: [],
      notCounted: [],
      missing: status === 'met' ? [] : missing,
      applied: [],
    },
  ];
}

let requests = 0;
/** Answers like a backend, at once: what a network takes is the same for everybody. */
async function answer(request) {
  requests += 1;
  const { subjects } = await request.json();
  const sheet = {
    asOf: '2026-11-22T19:00:00+08:00',
    timeZone: 'Asia/Shanghai',
    subjects: subjects.map((subject) => ({
      subject,
      verdicts: verdictsOn(subject, Number(subject.id.slice(8))),
    })),
    clauses,
  };
  return new Response(JSON.stringify(sheet), { headers: { 'content-type': 'application/json' } });
}

const realClient = createHomevisitClient({ baseUrl: '/api', getToken: () => 'token', fetch: answer });

/** A client that has its answer already: what is measured then is the elements, and not JSON, schema and transport. */
const sheets = new Map();
const readyClient = {
  ...realClient,
  queryVerdicts: ({ subjects: [subject] }) => Promise.resolve(sheets.get(subject.id)),
};
for (let index = 0; index < 1000; index += 1) {
  const subject = { type: 'student', id: `student-${index}` };
  const entry = { subject, verdicts: verdictsOn(subject, index) };
  sheets.set(subject.id, { asOf: '2026-11-22T19:00:00+08:00', timeZone: 'Asia/Shanghai', subjects: [entry], clauses });
}

const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

function roster(tag, count, prepare) {
  const list = document.createElement('div');
  for (let index = 0; index < count; index += 1) {
    const badge = document.createElement(tag);
    prepare(badge, index);
    list.append(badge);
  }
  return list;
}

/** With its answer: what could not be read has no tone. */
const isShown = (badge) => Boolean(badge.shadowRoot?.querySelector('button[data-tone] .headline'));

/** Mounts, waits for the text of each, lets the browser lay it out, and gives the list. */
async function mount(list) {
  document.body.append(list);
  const badges = [...list.children];
  // The last one mounted is the last one shown; all are looked at once it is there.
  while (!isShown(badges[badges.length - 1]) || !badges.every(isShown)) await nextTask();
  return list.getBoundingClientRect().height;
}

let words = [];
const textOf = (badge) => badge.shadowRoot.textContent.replace(/\s+/g, '');

globalThis.badgeBench = {
  /** Takes over the words of our badges, so that the floor shows the same, and loads what is loaded once. */
  async prepare(count) {
    const list = roster('hv-compliance-badge', count, (badge, index) => {
      badge.subjectId = `student-${index}`;
      badge.label = `学生${index}`;
      badge.client = readyClient;
    });
    await mount(list);
    words = [...list.children].map(({ shadowRoot }) => ({
      tone: shadowRoot.querySelector('button').dataset.tone,
      shape: shadowRoot.querySelector('path').getAttribute('d'),
      about: shadowRoot.querySelector('.visually-hidden').textContent,
      headline: shadowRoot
        .querySelector('.headline')
        .textContent.slice(shadowRoot.querySelector('.visually-hidden').textContent.length),
      source: shadowRoot.querySelector('.source').textContent,
    }));
    list.remove();
  },
  async mountPlain(count) {
    const list = roster('plain-badge', count, (badge, index) => {
      badge.words = words[index];
    });
    await mount(list);
    globalThis.mounted = list;
  },
  async mountOurs(count, client = readyClient) {
    const list = roster('hv-compliance-badge', count, (badge, index) => {
      badge.subjectId = `student-${index}`;
      badge.label = `学生${index}`;
      badge.client = client;
    });
    await mount(list);
    globalThis.mounted = list;
  },
  async mountAsking(count) {
    requests = 0;
    await this.mountOurs(count, realClient);
    return requests;
  },
  texts: () => [...globalThis.mounted.children].map(textOf),
  clear() {
    globalThis.mounted?.remove();
    globalThis.mounted = undefined;
  },
};
