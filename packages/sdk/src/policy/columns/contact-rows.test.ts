import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactCode, dayOfContact, kindOfContact, MOST_DAYS } from './contact-code.js';
import { CONTACT_KINDS } from './contact-kind.js';
import { ContactRows } from './contact-rows.js';

interface Row {
  readonly owner: number;
  readonly code: number;
  readonly since: number;
}

const OWNERS = 6;
const row = fc.record({
  owner: fc.integer({ min: 0, max: OWNERS - 1 }),
  code: fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }))
    .map(([kind, day]) => contactCode(kind, day)),
  since: fc.integer({ min: 0, max: 5 }),
});
const deed = fc.oneof(
  { weight: 20, arbitrary: row.map((added) => ({ does: 'append' as const, row: added })) },
  { weight: 5, arbitrary: row.map((taken) => ({ does: 'withdraw' as const, row: taken })) },
  { weight: 2, arbitrary: fc.constant({ does: 'settle' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'regroup' as const }) },
);

const inOrder = (rows: Row[]): Row[] => [...rows].sort((a, b) => a.code - b.code || a.since - b.since);

function contactsOf(contacts: ContactRows, owner: number): Row[] {
  const found: Row[] = [];
  contacts.forEachOf(owner, (code, since) => {
    if (since !== Infinity) found.push({ owner, code, since });
  });
  return inOrder(found);
}

describe('contacts of many owners', () => {
  it('are those that were added and not withdrawn, grouped or not', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 300, size: 'max' }), (deeds) => {
        const contacts = new ContactRows();
        const expected: Row[] = [];
        for (const one of deeds) {
          if (one.does === 'append') {
            contacts.append(one.row.owner, one.row.code, one.row.since);
            expected.push(one.row);
          } else if (one.does === 'withdraw') {
            const place = expected.findIndex(
              ({ owner, code, since }) => owner === one.row.owner && code === one.row.code && since === one.row.since,
            );
            expect(contacts.withdraw(one.row.owner, one.row.code, one.row.since)).toBe(place >= 0);
            if (place >= 0) expected.splice(place, 1);
          } else if (one.does === 'settle') contacts.settle(OWNERS);
          else contacts.regroup(OWNERS);
        }
        for (let owner = 0; owner < OWNERS; owner++) {
          const own = expected.filter((candidate) => candidate.owner === owner);
          expect(contactsOf(contacts, owner)).toEqual(inOrder(own));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stand by owner and day once they are grouped, and none is left over', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 400, size: 'max' }), fc.nat({ max: 400 }), (rows, first) => {
        const contacts = new ContactRows();
        const append = ({ owner, code, since }: Row): void => contacts.append(owner, code, since);
        rows.slice(0, first).forEach(append);
        contacts.regroup(OWNERS);
        rows.slice(first).forEach(append);
        contacts.regroup(OWNERS);
        const { offsets, codes, since } = contacts.grouped;
        expect([...contacts.tailOwners()]).toEqual([]);
        expect(codes.length).toBe(rows.length);
        for (let owner = 0; owner < OWNERS; owner++) {
          const places = Array.from({ length: offsets[owner + 1]! - offsets[owner]! }, (_, n) => offsets[owner]! + n);
          const days = places.map((place) => dayOfContact(codes[place]!));
          expect(days).toEqual([...days].sort((a, b) => a - b));
          const own = places.map((place) => ({ owner, code: codes[place]!, since: since[place]! }));
          expect(inOrder(own)).toEqual(inOrder(rows.filter((one) => one.owner === owner)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are grouped again only when many have come', () => {
    const contacts = new ContactRows();
    for (let one = 0; one < 1000; one++) contacts.append(one % OWNERS, contactCode(1, one % 7), 0);
    contacts.settle(OWNERS);
    expect(contacts.grouped.codes.length).toBe(1000);
    contacts.append(3, contactCode(1, 1), 0);
    contacts.settle(OWNERS);
    expect(contacts.grouped.codes.length).toBe(1000);
    expect([...contacts.tailOwners()]).toEqual([3]);
  });

  it('have a code that gives back kind and day', () => {
    expect(CONTACT_KINDS * MOST_DAYS).toBeLessThanOrEqual(2 ** 31);
    fc.assert(
      fc.property(fc.nat({ max: CONTACT_KINDS - 1 }), fc.nat({ max: MOST_DAYS - 1 }), (kind, day) => {
        const code = contactCode(kind, day);
        expect([kindOfContact(code), dayOfContact(code)]).toEqual([kind, day]);
        expect(Int32Array.of(code)[0]).toBe(code);
      }),
    );
  });
});
