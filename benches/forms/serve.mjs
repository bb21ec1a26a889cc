import { createServer } from 'node:http';

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** Serves bundles below `/<name>/`, each with a page of its own, uncompressed and never from a cache. */
export async function serve(bundles) {
  const server = createServer((request, response) => {
    if (request.url === '/empty/') {
      response.writeHead(200, { 'Content-Type': TYPES.html }).end('<!doctype html><title>empty</title>');
      return;
    }
    const [, module = '', file = ''] = /^\/(.+)\/([^/]*)$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const found = bundles.get(module);
    const content = found && (file === '' ? pageOf(found) : found.files.get(file));
    const type = TYPES[file === '' ? 'html' : (file.split('.').pop() ?? '')] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
    });
    response.end(content ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function pageOf({ styles }) {
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}">`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>form</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${links}</head>
<body><script type="module" src="entry.js"></script></body></html>`;
}
