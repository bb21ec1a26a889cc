import { createHash } from 'node:crypto';
import { barePictureOf } from '../attachments/bare-picture.js';
import { PictureError, type BarePicture } from '../attachments/image-format.js';
import { HttpProblem } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { countWaiting, readAttachment, storeAttachment } from '../records/attachments.js';
import type { AccountOperation } from './operation.js';

/** Photos of one person that wait for a record. A term's visits leave fewer. */
const MOST_WAITING = 200;

function pictureIn(bytes: Uint8Array): BarePicture {
  try {
    return barePictureOf(bytes);
  } catch (error) {
    throw error instanceof PictureError ? new HttpProblem('picture-not-readable') : error;
  }
}

/** Keeps a photo without its metadata until a record names it. */
export const uploadAttachment: AccountOperation<'uploadAttachment'> = async (context) => {
  const { transaction, school, principal, body, now } = context;
  const picture = pictureIn(new Uint8Array(await body.arrayBuffer()));
  if ((await countWaiting(transaction, school.schoolId, principal.personId)) >= MOST_WAITING) {
    throw new HttpProblem('too-many-attachments');
  }
  const id = randomIdentifier(context.randomBytes);
  const kept = {
    id,
    sha256: createHash('sha256').update(picture.content).digest('hex'),
    uploadedAt: now,
    uploadedBy: principal.personId,
  };
  await storeAttachment(transaction, school.schoolId, kept, picture);
  const answer = await readAttachment(transaction, school.schoolId, id);
  if (answer === undefined) throw new Error('The photo was not kept');
  return { answer, subjectIds: [] };
};
