/** A row of the database of drafts, as it stands there. */
export interface RawRow {
  scope: string;
  name: string;
  branch: string;
  version: number;
  savedAt: number;
  sealed: { iv: Uint8Array; data: ArrayBuffer };
}

/** Reads what stands in the database of drafts, past the code under test; and changes it, where a test wants that. */
export function rowsOf(factory: IDBFactory, change?: (row: RawRow) => void): Promise<RawRow[]> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('homevisit.drafts');
    opening.onerror = () => reject(new Error('The database cannot be opened'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['drafts'], 'readwrite');
      const rows: RawRow[] = [];
      const cursors = transaction.objectStore('drafts').openCursor();
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        if (!cursor) return;
        const row = cursor.value as RawRow;
        change?.(row);
        if (change) cursor.update(row);
        rows.push(row);
        cursor.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(rows);
      };
    };
  });
}
