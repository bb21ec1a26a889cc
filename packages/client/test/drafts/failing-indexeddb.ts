/**
 * A database of the browser in which keeping a row of a store fails, such as for want of space, while a test wants
 * that; and which says what was done to which store.
 */
export function failingIndexedDb(factory: IDBFactory, steps: string[] = []) {
  const failing = new Map<string, string>();
  const stores = new WeakMap<object, object>();

  function wrapped<Target extends object>(target: Target, own: Readonly<Record<string, unknown>>): Target {
    return new Proxy(target, {
      get(_, name) {
        if (typeof name === 'string' && name in own) return own[name];
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
      set: (_, name, value) => Reflect.set(target, name, value, target),
    });
  }

  function step(store: IDBObjectStore, name: 'put' | 'delete', ...parts: unknown[]): unknown {
    steps.push(`${name} ${store.name}`);
    const failure = name === 'put' ? failing.get(store.name) : undefined;
    if (failure !== undefined) throw new DOMException('', failure);
    return Reflect.apply(store[name] as (...parts: unknown[]) => unknown, store, parts);
  }

  function storeOf(store: IDBObjectStore): object {
    const known = stores.get(store);
    if (known) return known;
    const own = wrapped(store, {
      put: (...parts: unknown[]) => step(store, 'put', ...parts),
      delete: (...parts: unknown[]) => step(store, 'delete', ...parts),
    });
    stores.set(store, own);
    return own;
  }

  const transactionOf = (transaction: IDBTransaction): IDBTransaction =>
    wrapped(transaction, { objectStore: (name: string) => storeOf(transaction.objectStore(name)) });

  const databaseOf = (database: IDBDatabase): IDBDatabase =>
    wrapped(database, {
      transaction: (...parts: Parameters<IDBDatabase['transaction']>) => transactionOf(database.transaction(...parts)),
    });

  const indexedDB = wrapped(factory, {
    open: (name: string, version?: number) => {
      const request = factory.open(name, version);
      let result: IDBDatabase | undefined;
      return new Proxy(request, {
        get(_, key) {
          if (key === 'result') return (result ??= databaseOf(request.result));
          return Reflect.get(request, key, request) as unknown;
        },
        set: (_, key, value) => Reflect.set(request, key, value, request),
      });
    },
  });
  return {
    indexedDB,
    fail: (store: 'drafts' | 'keys', name: string) => void failing.set(store, name),
    recover: () => failing.clear(),
  };
}
