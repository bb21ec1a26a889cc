/**
 * Badges as pictures, for backends and tests: what `GET /badge/….svg` answers.
 *
 * @module
 */
export { badgePicture, type BadgePictureOptions } from './badge-picture.js';
