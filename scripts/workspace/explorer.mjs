import { copyFileSync, mkdirSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** What the backend's explorer needs of Swagger UI, with what its licence asks to be passed on. */
const FILES = ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE', 'swagger-ui-bundle.js.LICENSE.txt'];

/** Puts the viewer beside the backend, so that it is published with it and no installation fetches it. */
export function copyExplorer() {
  const target = inRoot('packages/server/explorer/viewer');
  mkdirSync(target, { recursive: true });
  for (const name of FILES) copyFileSync(inRoot(`node_modules/swagger-ui-dist/${name}`), `${target}/${name}`);
  return 0;
}
