/** Holds a database up as a step of a page that is no longer there does; returns how to let go of it. */
export async function holdUp(factory: IDBFactory, name: string, stores: readonly string[]): Promise<() => void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const store = database.transaction([...stores], 'readwrite').objectStore(stores[0] ?? '');
  let isHeld = true;
  const goOn = (): void => {
    if (isHeld) store.count().onsuccess = goOn;
    else database.close();
  };
  goOn();
  return () => {
    isHeld = false;
  };
}
