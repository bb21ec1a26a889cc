/**
 * Commands that the runner itself does not have with Puppeteer:
 *
 * - `media-features` emulates features such as `forced-colors`; an empty record ends the emulation.
 * - `time-zone` sets the device's time zone; an empty name ends the emulation.
 * - `accessibility-tree` answers with what assistive technology is told of the page: a line of role and name for each
 *   node that is not ignored, in reading order.
 * - `collect-garbage` lets go of everything that nobody holds.
 */
const COMMANDS = {
  'media-features': (protocol, features) =>
    protocol.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    }),
  'time-zone': (protocol, timezoneId) => protocol.send('Emulation.setTimezoneOverride', { timezoneId }),
  'accessibility-tree': async (protocol) => {
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored, name }) => !ignored && name?.value)
      .map(({ role, name }) => `${role.value} ${name.value}`);
  },
  'collect-garbage': (protocol) => protocol.send('HeapProfiler.collectGarbage'),
};

/** One session for each page: an emulation belongs to the session that began it, and no other one can end it. */
const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession?.() ?? page.target().createCDPSession());
  return sessions.get(page);
}

/** Emulates what a device or a reader's system may be like. */
export function emulation() {
  return {
    name: 'emulation',
    async executeCommand({ command, payload, session }) {
      const run = COMMANDS[command];
      if (!run) return undefined;
      const answer = await run(await sessionOf(session.browser.getPage(session.id)), payload);
      return Array.isArray(answer) ? answer : true;
    },
  };
}
