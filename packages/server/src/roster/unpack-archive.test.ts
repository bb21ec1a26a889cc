import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from './archive-error.js';
import { unpackArchive } from './unpack-archive.js';

const TEXT = strToU8('sourcedId,name,type\nschool-1,青禾小学,school\n');

const END_BYTES = 22;

/** An archive of one file, with the places of its directory. */
function oneFile(content: Uint8Array) {
  const bytes = zipSync({ 'users.csv': content });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  return { bytes, view, end, entry: view.getUint32(end + 16, true) };
}

/** Bytes that are unpacked take time; what is refused for its size has to be refused long before. */
function millisecondsOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

describe('an archive of a roster', () => {
  it('is unpacked, packed or stored, without its folders and what a desktop adds', () => {
    const files = unpackArchive(
      zipSync({
        roster: { 'orgs.csv': TEXT, 'users.csv': [TEXT, { level: 0 }], '.DS_Store': TEXT },
        __MACOSX: { '._orgs.csv': TEXT },
        'empty.csv': new Uint8Array(),
      }),
    );
    expect(Object.keys(files).sort()).toEqual(['empty.csv', 'orgs.csv', 'users.csv']);
    expect([...files['orgs.csv']!]).toEqual([...TEXT]);
    expect([...files['users.csv']!]).toEqual([...TEXT]);
  });

  it('is refused where a file is larger than it says, without unpacking the rest of it', () => {
    const { bytes, view, entry } = oneFile(new Uint8Array(200_000_000));
    view.setUint32(22, 10, true);
    view.setUint32(entry + 24, 10, true);
    const honest = oneFile(new Uint8Array(60_000_000)).bytes;
    const whole = millisecondsOf(() => unpackArchive(honest));
    const refused = millisecondsOf(() => {
      expect(() => unpackArchive(bytes)).toThrow(ArchiveError);
    });
    expect(refused).toBeLessThan(whole);
  });

  it('is refused where it names the same bytes so often that they are too large together', () => {
    const { bytes, end, entry } = oneFile(new Uint8Array(20_000_000));
    const line = bytes.slice(entry, end);
    const lines = ['a', 'b', 'c', 'd'].map((letter) => {
      const copy = line.slice();
      copy[46] = letter.charCodeAt(0);
      return copy;
    });
    const tail = bytes.slice(end);
    const view = new DataView(tail.buffer);
    view.setUint16(10, lines.length, true);
    const many = new Blob([bytes.slice(0, entry), ...lines, tail]);
    return expect(many.arrayBuffer().then((buffer) => unpackArchive(new Uint8Array(buffer)))).rejects.toThrow(
      ArchiveError,
    );
  });

  it('is refused where a file is damaged, encrypted or packed in another way', () => {
    const damage: ((archive: ReturnType<typeof oneFile>) => void)[] = [
      ({ view, entry }) => {
        view.setUint32(entry + 16, 1, true);
      },
      ({ view, entry }) => {
        view.setUint16(entry + 8, 1, true);
      },
      ({ view, entry }) => {
        view.setUint16(entry + 10, 12, true);
      },
      ({ view, entry }) => {
        view.setUint32(entry + 42, 0xffff_fff0, true);
      },
      ({ view, end }) => {
        view.setUint16(end + 10, 2, true);
      },
    ];
    for (const harm of damage) {
      const archive = oneFile(TEXT);
      expect(unpackArchive(archive.bytes)).toHaveProperty(['users.csv']);
      harm(archive);
      expect(() => unpackArchive(archive.bytes)).toThrow(ArchiveError);
    }
  });
});
