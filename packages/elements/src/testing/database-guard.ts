/**
 * Lets every test file leave the browser's databases at rest: an engine may never answer the next page when this one is
 * taken away in the middle of a step. The runner gives it to all test files.
 *
 * @module
 */
const REST = { looks: 6, interval: 50, patience: 5000 };

const connections = new Set<IDBDatabase>();
let atWork = 0;

type Begin = (this: IDBDatabase, ...parts: Parameters<IDBDatabase['transaction']>) => IDBTransaction;
const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
IDBDatabase.prototype.transaction = function (...parts) {
  const transaction = begin.apply(this, parts);
  connections.add(this);
  atWork += 1;
  const end = (): void => void (atWork -= 1);
  transaction.addEventListener('complete', end);
  transaction.addEventListener('abort', end);
  return transaction;
};

after(async () => {
  if (connections.size === 0) return;
  const until = performance.now() + REST.patience;
  for (let quiet = 0; quiet < REST.looks && performance.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, REST.interval));
    quiet = atWork === 0 ? quiet + 1 : 0;
  }
  for (const connection of connections) connection.close();
});
