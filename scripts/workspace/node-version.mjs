/**
 * Ends the process with one clear sentence on a Node.js that is too old. Import it before anything else, and keep its
 * syntax old: it must be understood by the versions that it turns away.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Homevisit Kit needs Node.js 20.19 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}
