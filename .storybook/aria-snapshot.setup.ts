import { afterEach } from 'vitest';
import { commands } from 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** The story as assistive technology is told of it, through all shadow roots. */
    readonly ariaSnapshot: () => Promise<string>;
  }
}

/** The line that says when a draft was kept comes within a second after a change, and then stands alone in its region. */
const KEPT_LATELY = /^- complementary "[^"]*":\n {2}- paragraph: 已保存在本机 \d\d:\d\d\n/gm;
const TIME_OF_DAY = /\b\d\d:\d\d\b/g;

/** The tree without what the clock of the machine says, which stories cannot set. */
function steady(tree: string): string {
  return tree.replace(KEPT_LATELY, '').replace(TIME_OF_DAY, '‹time›');
}

/** Holds each story, after its play function, to the tree that assistive technology is told of. */
afterEach(async ({ expect, task }) => {
  if (task.result?.state === 'fail') return;
  expect(steady(await commands.ariaSnapshot())).toMatchSnapshot('accessibility tree');
});
