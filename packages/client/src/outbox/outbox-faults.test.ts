import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlakyServer, MISHAPS } from '../../test/outbox/flaky-server.js';
import { MortalProcess, type StoreMishap } from '../../test/outbox/flaky-store.js';
import { VirtualTime } from '../../test/outbox/virtual-time.js';
import { sampleDraft } from '../../test/samples.js';
import { createMemoryOutboxStore, createOutbox, type Outbox, type OutboxStore } from './index.js';

const RUNS = 1000;

const storeMishap = fc.oneof(
  { weight: 12, arbitrary: fc.constant<StoreMishap>('none') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<StoreMishap>('fails before', 'fails after', 'dies before', 'dies after'),
  },
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), visit: fc.nat(2), tab: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.nat(60_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('set clock' as const), by: fc.integer({ min: -1e10, max: 1e10 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('flush' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), tab: fc.nat(1) }) },
);
const story = fc.record({
  tabs: fc.integer({ min: 1, max: 2 }),
  steps: fc.array(step, { minLength: 3, maxLength: 12 }),
  mishaps: fc.array(fc.constantFrom(...MISHAPS), { maxLength: 12 }),
  storeMishaps: fc.array(fc.array(storeMishap, { maxLength: 40 }), { minLength: 1, maxLength: 8 }),
  tokens: fc.array(fc.boolean(), { maxLength: 3 }),
  chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

interface Tab {
  readonly process: MortalProcess;
  readonly outbox: Outbox;
}

/** One device with its tabs, through everything that a story has in store for it. */
class Device {
  readonly time = new VirtualTime();
  readonly server: FlakyServer;
  readonly #kept: OutboxStore = createMemoryOutboxStore();
  readonly #story: Story;
  readonly #tabs = new Map<number, Tab>();
  readonly #storeMishaps: StoreMishap[][];
  readonly #tokens: boolean[];
  #keys = 0;

  constructor(story: Story) {
    this.#story = story;
    this.server = new FlakyServer(story.mishaps);
    this.#storeMishaps = story.storeMishaps.map((list) => [...list]);
    this.#tokens = [...story.tokens];
  }

  /** The tab of that number; a dead one is opened again. */
  tab(number: number): Tab {
    const index = number % this.#story.tabs;
    const open = this.#tabs.get(index);
    if (open && !open.process.dead) return open;
    const process = new MortalProcess(this.#kept, this.#storeMishaps.shift() ?? []);
    const outbox = createOutbox({
      store: process.store,
      send: process.whileAlive(this.server.send),
      getToken: () => {
        if (this.#tokens.shift() === false) throw new Error('signed out');
        return 'token';
      },
      personId: 'staff-1',
      schoolId: 'school-1',
      surroundings: {
        now: this.time.now,
        startTimer: (milliseconds, work) => this.time.startTimer(milliseconds, () => process.dead || work()),
        random: () => this.#story.chance,
        randomKey: () => `key-${(this.#keys += 1)}`,
        locks: undefined,
        events: undefined,
      },
    });
    const tab = { process, outbox };
    this.#tabs.set(index, tab);
    return tab;
  }

  /** Adds until it is known to be kept, as a form does that its user opens again. */
  async add(number: number, visitId: string, label: string): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      const { outbox } = this.tab(number);
      let kept: boolean | undefined;
      outbox.add({ operation: 'fileVisit', body: { ...sampleDraft, purpose: label } }, { visitId, id: label }).then(
        () => (kept = true),
        () => (kept = false),
      );
      for (let turns = 0; turns < 20 && kept === undefined; turns += 1) await this.time.settle();
      if (kept) return;
    }
    expect.unreachable('the write could not be added');
  }

  kill(number: number): void {
    this.tab(number).process.dead = true;
  }

  /** Closes a tab in an orderly way. */
  stop(number: number): void {
    const { outbox, process } = this.tab(number);
    void outbox.stop().then(() => (process.dead = true));
  }

  /** Everything works from now on. */
  heal(): void {
    this.server.mishaps.length = 0;
    this.#storeMishaps.length = 0;
    this.#tokens.length = 0;
    for (const { process } of this.#tabs.values()) process.dead = true;
  }
}

async function tell(story: Story): Promise<{ device: Device; added: Map<string, string[]> }> {
  const device = new Device(story);
  const added = new Map<string, string[]>();
  for (const [index, one] of story.steps.entries()) {
    if (one.do === 'add') {
      const visitId = `visit-${one.visit}`;
      const label = `${visitId}/${index}`;
      await device.add(one.tab, visitId, label);
      added.set(visitId, [...(added.get(visitId) ?? []), label]);
    } else if (one.do === 'wait') await device.time.pass(one.milliseconds);
    else if (one.do === 'set clock') device.time.setClock(one.by);
    else if (one.do === 'kill') device.kill(one.tab);
    else if (one.do === 'flush')
      device
        .tab(one.tab)
        .outbox.flush()
        .catch(() => undefined);
    else device.stop(one.tab);
  }
  device.heal();
  const { outbox } = device.tab(0);
  await device.time.pass(600_000);
  expect(outbox.state).toMatchObject({ unsent: 0, unreadable: 0, ofOthers: 0 });
  expect(outbox.state.pause).toBeUndefined();
  return { device, added };
}

describe('the outbox, whatever happens', () => {
  it(`has each write accepted exactly once, in order for each visit, in ${RUNS} stories of mishaps`, async () => {
    let attempts = 0;
    let writes = 0;
    const property = fc.asyncProperty(story, async (told) => {
      const { device, added } = await tell(told);
      for (const [visitId, labels] of added) {
        expect(device.server.accepted.filter((label) => label.startsWith(`${visitId}/`))).toEqual(labels);
      }
      expect(device.server.accepted).toHaveLength([...added.values()].flat().length);
      writes += device.server.accepted.length;
      attempts += device.server.keys.length;
    });
    const seed = Number(process.env['HOMEVISIT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    process.stdout.write(`Outbox stories: seed ${seed}\n`);
    await fc.assert(property, { numRuns: RUNS, seed });
    process.stdout.write(`Outbox stories: ${writes} writes, ${attempts} attempts\n`);
    expect(attempts).toBeGreaterThan(writes * 1.2);
  });
});
