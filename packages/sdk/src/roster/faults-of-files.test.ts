import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readOneRoster } from './import-roster.js';
import { briefly, briefsOf, faultsOf } from './testing/faults-of.js';
import { replaced, SMALL_FOLDER, smallFolder, type FolderFiles } from './testing/small-folder.js';

test('a faultless folder has no faults', async () => {
  expect(await faultsOf({})).toEqual([]);
});

describe('the files of a folder', () => {
  test('a folder without a single roster file says so once', async () => {
    const none = Object.fromEntries(Object.keys(SMALL_FOLDER).map((name) => [name, undefined]));
    expect(await briefsOf({ ...none, 'notes.txt': 'nothing' })).toEqual(['error folder-without-roster']);
  });

  test('a missing file is one error, and no reference into it is called unknown', async () => {
    expect(await briefsOf({ 'orgs.csv': undefined })).toEqual(['error file-missing orgs.csv']);
    expect(await briefsOf({ 'users.csv': undefined })).toEqual(['error file-missing users.csv']);
  });

  test('roles.csv is missing where the users have no role either', async () => {
    expect(await briefsOf({ 'roles.csv': undefined })).toEqual(['error file-missing roles.csv']);
  });

  test('a file name with a slip is an error that names the file meant; other case is read with a warning', async () => {
    const { 'enrollments.csv': enrollments, 'users.csv': users } = SMALL_FOLDER;
    const [misspelt] = await faultsOf({ 'enrollments.csv': undefined, 'enrolments.csv': enrollments });
    expect(misspelt).toMatchObject({
      code: 'file-name-misspelt',
      severity: 'error',
      file: 'enrollments.csv',
      values: { written: 'enrolments.csv' },
    });
    const [cased, ...others] = await faultsOf({ 'users.csv': undefined, 'Users.CSV': users });
    expect(cased).toMatchObject({ code: 'file-name-misspelt', severity: 'warning', file: 'users.csv' });
    expect(others).toEqual([]);
  });

  test("a file of another name, such as homes.csv, is nobody's slip", async () => {
    expect(await briefsOf({ 'homes.csv': 'userSourcedId,place\n', 'roles.csv': undefined })).toEqual([
      'error file-missing roles.csv',
    ]);
  });

  test('an empty file is an error, one with nothing but a header a warning', async () => {
    expect(await briefsOf({ 'relationships.csv': '' })).toEqual(['error file-empty relationships.csv']);
    expect(await briefsOf({ 'relationships.csv': '\n\n' })).toEqual(['error file-empty relationships.csv']);
    const [header] = SMALL_FOLDER['relationships.csv'].split('\n');
    expect(await briefsOf({ 'relationships.csv': `${header ?? ''}\n` })).toEqual([
      'warning file-without-rows relationships.csv',
    ]);
  });
});

describe('encodings', () => {
  const encoded = (name: keyof typeof SMALL_FOLDER, encoding: string): FolderFiles => ({
    [name]: iconv.encode(SMALL_FOLDER[name], encoding, { addBOM: encoding.startsWith('utf-16') }),
  });

  test('GB18030 beside UTF-8, each file by itself, gives the same roster, with a warning that names file and line', async () => {
    const plain = await readOneRoster(smallFolder());
    const mixed = await readOneRoster(
      smallFolder({ ...encoded('users.csv', 'gb18030'), ...encoded('orgs.csv', 'gb18030') }),
    );
    expect(mixed.roster).toEqual(plain.roster);
    expect(mixed.faults.map(briefly)).toEqual([
      'warning encoding-gb18030 orgs.csv 2',
      'warning encoding-gb18030 users.csv 2',
    ]);
  });

  test('a byte order mark changes nothing', async () => {
    const plain = await readOneRoster(smallFolder());
    const marked = await readOneRoster(
      smallFolder({
        'users.csv': `\uFEFF${SMALL_FOLDER['users.csv']}`,
        'orgs.csv': iconv.encode(`\uFEFF${SMALL_FOLDER['orgs.csv']}`, 'gb18030'),
      }),
    );
    expect(marked.roster).toEqual(plain.roster);
    expect(marked.faults.map(({ code }) => code)).toEqual(['encoding-gb18030']);
  });

  test('UTF-16, damaged bytes and NUL bytes are errors, and nothing else is said of the file', async () => {
    expect(await briefsOf(encoded('users.csv', 'utf-16le'))).toEqual(['error encoding-utf-16 users.csv']);
    expect(await briefsOf(encoded('users.csv', 'utf-16be'))).toEqual(['error encoding-utf-16 users.csv']);
    const damaged = new Uint8Array([...new TextEncoder().encode(SMALL_FOLDER['users.csv']), 0xff, 0xff]);
    expect(await briefsOf({ 'users.csv': damaged })).toEqual(['error encoding-broken users.csv 9']);
    expect(await briefsOf(replaced('users.csv', '明轩', '明\0轩'))).toEqual(['error nul-byte users.csv 4']);
  });

  test('a character that an earlier conversion has destroyed is a warning', async () => {
    expect(await briefsOf(replaced('users.csv', '明轩', '明\uFFFD'))).toEqual([
      'warning character-lost users.csv 4 givenName 3',
    ]);
  });
});

describe('header lines', () => {
  test('a required header with a slip is an error that says which header is meant', async () => {
    const [fault, ...others] = await faultsOf(replaced('users.csv', 'sourcedId', 'sourcedID '));
    expect(fault).toMatchObject({
      code: 'header-misspelt',
      severity: 'error',
      file: 'users.csv',
      line: 1,
      column: { name: 'sourcedID', index: 1 },
      found: { kind: 'header', header: 'sourcedID' },
      expected: { kind: 'header', header: 'sourcedId' },
    });
    expect(others).toEqual([]);
  });

  test('a header that is not needed is only a warning: prefferedGivenName', async () => {
    const files = {
      'users.csv': SMALL_FOLDER['users.csv']
        .replace('grades', 'grades,prefferedGivenName')
        .replace(/(,01|,02|,)$/gm, '$1,'),
    };
    const [fault, ...others] = await faultsOf(files);
    expect(fault).toMatchObject({ severity: 'warning', expected: { kind: 'header', header: 'preferredGivenName' } });
    expect(others).toEqual([]);
  });

  test('a missing required header is one error for the file', async () => {
    const files = { 'classes.csv': 'sourcedId,classType,schoolSourcedId\nclass-1,homeroom,school\n' };
    expect(await faultsOf(files)).toMatchObject([
      { code: 'header-missing', severity: 'error', file: 'classes.csv', line: 1, expected: { header: 'title' } },
    ]);
  });

  test('an unknown header is a warning, one of the school (metadata.…) is none', async () => {
    const files = (header: string): FolderFiles => ({
      'orgs.csv': SMALL_FOLDER['orgs.csv']
        .replace('parentSourcedId', `parentSourcedId,${header}`)
        .replace(/(,|,district)$/gm, '$1,'),
    });
    expect(await briefsOf(files('favouriteColour'))).toEqual(['warning header-unknown orgs.csv 1 favouriteColour 5']);
    expect(await briefsOf(files('metadata.colour'))).toEqual([]);
  });

  test('the same header twice is an error', async () => {
    expect(await briefsOf(replaced('orgs.csv', 'name,type', 'name,name'))).toEqual([
      'error header-repeated orgs.csv 1 name 3',
      'error header-missing orgs.csv 1',
    ]);
  });

  test('a header twice that may be a name or a number of somebody is not shown', async () => {
    const faults = await faultsOf(
      replaced('orgs.csv', 'name,type', 'name,type,张明轩,张明轩,p15400000001,p15400000001'),
    );
    expect(faults.filter(({ code }) => code === 'header-repeated')).toHaveLength(2);
    expect(JSON.stringify(faults)).not.toMatch(/明轩|15400000001/);
  });

  test('a file that begins with data shows none of them', async () => {
    const [, ...rows] = SMALL_FOLDER['users.csv'].split('\n');
    const [fault, ...others] = await faultsOf({ 'users.csv': rows.join('\n') });
    expect(fault).toMatchObject({ code: 'header-line-missing', severity: 'error', file: 'users.csv' });
    expect(JSON.stringify([fault, ...others])).not.toContain('建国');
  });

  test('semicolons or tabs between columns are told as such', async () => {
    const files = { 'relationships.csv': SMALL_FOLDER['relationships.csv'].replaceAll(',', ';') };
    expect(await briefsOf(files)).toEqual(['error delimiter-wrong relationships.csv 1']);
  });
});
