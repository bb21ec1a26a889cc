/**
 * The command `media-features`: emulates features such as `forced-colors`, which the runner's own `emulateMedia` passes
 * on in Playwright only. The payload is a record of features; an empty one ends the emulation.
 */
export function mediaFeatures() {
  return {
    name: "media-features",
    async executeCommand({ command, payload, session }) {
      if (command !== "media-features") return undefined;
      const page = session.browser.getPage(session.id);
      const protocol = await page.createCDPSession();
      const features = Object.entries(payload).map(([name, value]) => ({
        name,
        value,
      }));
      await protocol.send("Emulation.setEmulatedMedia", { features });
      return true;
    },
  };
}
