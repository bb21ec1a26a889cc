import { afterEach } from 'vitest';
import { commands, page } from 'vitest/browser';
import { everyElement } from './composed-tree.js';
import { forcedColourFaults } from './forced-colour-faults.js';
import { layoutFaults } from './layout-faults.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Lets the page believe that the reader's system sets the colours, or that it does not. */
    readonly forceColours: (isForced: boolean) => Promise<void>;
  }
}

const PHONE = { width: 360, height: 740 };
const TWICE_THE_SIZE = '32px';

/** Frames until the elements have learned of their new surroundings, and most frames that they may take to come to rest. */
const FRAMES_TO_LEARN = 3;
const MOST_FRAMES = 40;

/** A look that a reader may have chosen. */
interface Look {
  readonly name: string;
  /** Gives back how to put it off. */
  readonly putOn: () => Promise<() => Promise<void> | void>;
  readonly faults: (body: HTMLElement) => readonly string[];
}

const looks: readonly Look[] = [
  {
    name: 'text of twice the size',
    putOn: () => {
      const provider = document.querySelector<HTMLElement>('hv-provider');
      provider?.style.setProperty('--hv-font-size', TWICE_THE_SIZE);
      return Promise.resolve(() => {
        provider?.style.removeProperty('--hv-font-size');
      });
    },
    faults: (body) => layoutFaults(body, { mayShorten: false }),
  },
  {
    name: 'right to left',
    putOn: () => {
      // Elements run as their language does. No language of the stories runs from right to left, so each is turned.
      const surfaces = [...everyElement(document.body)].filter((element) => element.matches('.surface[dir]'));
      const turn = (direction: string) => {
        for (const element of [document.documentElement, ...surfaces]) element.setAttribute('dir', direction);
      };
      turn('rtl');
      return Promise.resolve(() => turn('ltr'));
    },
    faults: (body) => layoutFaults(body, { mayShorten: true }),
  },
  {
    name: 'forced colours',
    putOn: async () => {
      await commands.forceColours(true);
      return () => commands.forceColours(false);
    },
    faults: (body) => [...layoutFaults(body, { mayShorten: true }), ...forcedColourFaults(body)],
  },
];

const nextFrame = () => new Promise(requestAnimationFrame);

/** The faults of a look once the page has come to rest in it. */
async function faultsIn(look: Look): Promise<readonly string[]> {
  const putOff = await look.putOn();
  try {
    for (let frame = 0; frame < FRAMES_TO_LEARN; frame += 1) await nextFrame();
    let faults = look.faults(document.body);
    for (let frame = 0; faults.length > 0 && frame < MOST_FRAMES; frame += 1) {
      await nextFrame();
      faults = look.faults(document.body);
    }
    return [...new Set(faults)].map((fault) => `${look.name}: ${fault}`);
  } finally {
    await putOff();
  }
}

/** Holds each story, as its test left it, to how it looks to those who have set up their phone for themselves. */
afterEach(async ({ expect, task }) => {
  if (task.result?.state === 'fail') return;
  const { innerWidth, innerHeight } = window;
  await page.viewport(PHONE.width, PHONE.height);
  try {
    const faults: string[] = [];
    for (const look of looks) faults.push(...(await faultsIn(look)));
    expect(faults, faults.join('\n')).toEqual([]);
  } finally {
    await page.viewport(innerWidth, innerHeight);
  }
});
