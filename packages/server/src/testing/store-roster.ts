import type { Roster } from '@homevisit/sdk/model';
import { ROSTER_KINDS, type RosterKind, type RosterRow, type RosterTarget } from '@homevisit/sdk/roster';

function rowsOf(roster: Roster, kind: RosterKind): RosterRow[] {
  return roster[kind].map((value, index) => ({
    key: 'id' in value ? value.id : String(index).padStart(6, '0'),
    digest: '0'.repeat(16),
    value,
  }));
}

/** Puts a whole roster into a target, as an import of the first time does. */
export async function storeRoster(target: RosterTarget, roster: Roster): Promise<void> {
  await target.begin();
  for (const kind of ROSTER_KINDS) await target.upsert(kind, rowsOf(roster, kind));
  await target.commit();
}
