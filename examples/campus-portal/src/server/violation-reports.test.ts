import { describe, expect, it } from 'vitest';
import { violationReports } from './violation-reports.js';

function send(app: ReturnType<typeof violationReports>, body: string): Response | Promise<Response> {
  return app.request('/', { method: 'POST', headers: { 'content-type': 'application/csp-report' }, body });
}

async function listed(app: ReturnType<typeof violationReports>): Promise<unknown> {
  return (await app.request('/')).json();
}

describe('the collection of policy violations', () => {
  it('keeps what was stopped and where, without query or fragment', async () => {
    const app = violationReports();
    const answer = await send(
      app,
      JSON.stringify({
        'csp-report': {
          'document-uri': 'http://127.0.0.1/feedback.html?s=1#t=secret',
          'effective-directive': 'script-src-elem',
          'blocked-uri': 'https://elsewhere.example/x.js?person=1',
          'source-file': 'http://127.0.0.1/assets/a.js?v=1',
          'line-number': 7,
        },
      }),
    );
    expect(answer.status).toBe(204);
    expect(await listed(app)).toEqual({
      reports: [
        {
          directive: 'script-src-elem',
          page: 'http://127.0.0.1/feedback.html',
          blocked: 'https://elsewhere.example/x.js',
          sourceFile: 'http://127.0.0.1/assets/a.js',
          line: 7,
        },
      ],
    });
  });

  it.each(['', 'no JSON', '7', '{}', '{"csp-report":null}'])('leaves aside what is no report: %j', async (body) => {
    const app = violationReports();
    expect((await send(app, body)).status).toBe(204);
    expect(await listed(app)).toEqual({ reports: [] });
  });

  it('refuses a body that no browser would send', async () => {
    expect((await send(violationReports(), 'x'.repeat(70_000))).status).toBe(413);
  });
});
