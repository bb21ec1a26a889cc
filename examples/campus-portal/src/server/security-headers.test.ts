import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { strictHeaders } from './security-headers.js';

async function headers(): Promise<Headers> {
  const app = new Hono().use(strictHeaders()).get('/', (context) => context.text('page'));
  return (await app.request('/')).headers;
}

describe('the headers of every page', () => {
  it('allow scripts, styles, pictures and requests from this host only, and no inline code', async () => {
    const policy = (await headers()).get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:|data:/);
  });

  it('require Trusted Types and name the policies of lit and of the solver as the only ones', async () => {
    const directives = ((await headers()).get('content-security-policy') ?? '').split(/; */);
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(directives).toContain('trusted-types lit-html qiming-solver');
  });

  it('let no other page frame the portal, and tell nobody where a reader came from', async () => {
    const all = await headers();
    expect(all.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(all.get('x-frame-options')).toBe('DENY');
    expect(all.get('referrer-policy')).toBe('no-referrer');
    expect(all.get('x-content-type-options')).toBe('nosniff');
  });
});
