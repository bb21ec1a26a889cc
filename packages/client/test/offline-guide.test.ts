import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../src/drafts/index.js';
import type { GetToken, HomevisitClient, Session } from '../src/index.js';
import type { Outbox, OutboxState } from '../src/outbox/index.js';
import { createFakeClient } from '../src/testing/index.js';
import { sampleDraft } from './samples.js';
import { checkTypes } from './type-checker.js';

const guide = new URL('../../../docs/guides/offline.md', import.meta.url);
const sources = new URL('../src/', import.meta.url);

/** What the guide's files export. */
interface GuideFiles {
  'drafts.ts': {
    keepForm(
      session: Session,
      draftId: string,
      form: { value: unknown; onChange(listener: () => void): void },
    ): Promise<Draft>;
  };
  'outbox.ts': { openOutbox(client: HomevisitClient, getToken: GetToken, session: Session): Promise<Outbox> };
  'file-visit.ts': { file(outbox: Outbox, draft: Draft, body: typeof sampleDraft): Promise<void> };
  'status-line.ts': { statusLine(state: OutboxState): string };
  'program.ts': { openProgramOutbox(client: HomevisitClient, path: string): Promise<Outbox> };
}

let folder: string;
let texts: Record<string, string>;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homevisit-guide-'));
  const blocks = (await readFile(guide, 'utf8')).matchAll(/```ts file=(\S+)\n([\s\S]*?)```/g);
  texts = Object.fromEntries(Array.from(blocks, ([, name = '', text = '']) => [name, text]));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const stop of stops.splice(0)) await stop();
});

/** Points the imports of our own package to its source. */
function withSources(text: string, place: string): string {
  return text.replace(/'@homevisit\/client(?:\/(\w+))?'/g, (_, room?: string) =>
    room ? `'${place}${room}/index.js'` : `'${place}index.js'`,
  );
}

/** Runs a file of the guide as it stands there. */
async function load<Name extends keyof GuideFiles>(name: Name): Promise<GuideFiles[Name]> {
  const { outputText } = ts.transpileModule(withSources(texts[name] ?? '', sources.pathname), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  const path = join(folder, name.replace(/\.ts$/, '.mts'));
  await writeFile(path, outputText);
  return (await import(/* @vite-ignore */ path)) as GuideFiles[Name];
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

const findings = { 'conduct-at-school': '表现良好。', 'family-opinions': '没有意见。' };

describe('the guide to working without a network', () => {
  it('has code that TypeScript accepts', () => {
    expect(Object.keys(texts)).toHaveLength(7);
    const named = Object.entries(texts).map(([name, text]) => [name, withSources(text, './')]);
    const faults = checkTypes([], Object.fromEntries(named) as Record<string, string>);
    for (const name of Object.keys(texts)) expect(faults[name]).toEqual([]);
  }, 60_000);

  it('keeps a form, and files its visit once the network is there again', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const client = createFakeClient();
    const session = await client.getSession();
    const [student] = await client.listStudents((await client.listClasses())[0]!.id);
    const body = { ...sampleDraft, findings, studentIds: [student!.id] };

    const { keepForm } = await load('drafts.ts');
    let changed = (): void => undefined;
    const form = { value: undefined as unknown, onChange: (listener: () => void) => void (changed = listener) };
    const draft = await keepForm(session, `visit/${student!.id}`, form);
    form.value = body;
    changed();
    await draft.flush();
    const reopened = { value: undefined as unknown, onChange: () => undefined };
    await keepForm(session, `visit/${student!.id}`, reopened);
    expect(reopened.value).toEqual(body);

    client.goOffline();
    const outbox = await (await load('outbox.ts')).openOutbox(client, () => 'token', session);
    stops.push(() => outbox.stop());
    await (await load('file-visit.ts')).file(outbox, draft, body);
    await until(() => outbox.state.pause === 'no-connection');
    expect(draft.state.versions).toEqual([]);
    const { statusLine } = await load('status-line.ts');
    expect(statusLine(outbox.state)).toBe('1 份记录已保存，联网后自动发送。');
    client.goOnline();
    await outbox.flush();
    expect(statusLine(outbox.state)).toBe('');
    expect(await client.listVisits(student!.id)).toContainEqual(expect.objectContaining({ findings }));
  });

  it('keeps the writes of a program in a file', async () => {
    const client = createFakeClient();
    client.goOffline();
    const path = join(folder, 'outbox.journal');
    const outbox = await (await load('program.ts')).openProgramOutbox(client, path);
    stops.push(() => outbox.stop());
    await outbox.add({ operation: 'fileVisit', body: { ...sampleDraft, findings } }, { visitId: 'v1', id: 'one' });
    expect(outbox.state.storage).toBe('file');
    expect(await readFile(path, 'utf8')).toContain('"idempotencyKey":"one"');
  });
});
