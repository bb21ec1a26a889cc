/** The peer: csv-parse reads the same file and does nothing with it. `node csv-parse-peer.mjs <file>` */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let records = 0;
for await (const record of createReadStream(process.argv[2] ?? '').pipe(parse())) if (record) records += 1;
process.stdout.write(`${records}\n`);
