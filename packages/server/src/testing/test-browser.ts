import type { TestSchool } from './test-school.js';

/** Where the kit's paths begin, as the browser sees it. */
export const TEST_ADDRESS = 'https://campus.example/api';
/** The page of the tool, and the learning platform that leads to it. */
export const TEST_PAGE = 'https://campus.example/home-visits/';
export const TEST_PLATFORM = 'https://learning.example';

/** A browser: it keeps cookies, and follows nothing by itself. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();
  readonly #school: TestSchool;

  constructor(school: TestSchool) {
    this.#school = school;
  }

  async send(
    path: string,
    fields: Readonly<Record<string, string>>,
    method: 'GET' | 'POST' = 'POST',
  ): Promise<Response> {
    const form = new URLSearchParams(fields);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#school.server.fetch(
      new Request(`${TEST_ADDRESS}${path}${method === 'GET' ? `?${form}` : ''}`, {
        method,
        headers: { 'Accept-Language': 'en', ...(cookie !== '' && { Cookie: cookie }) },
        ...(method === 'POST' && { body: form }),
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** Another browser with the same cookies, such as of somebody who has stolen them. */
  copy(): TestBrowser {
    const copy = new TestBrowser(this.#school);
    for (const [name, value] of this.#cookies) copy.#cookies.set(name, value);
    return copy;
  }

  /** Begins a login, and gives what the platform is sent. */
  async login(): Promise<URL> {
    const response = await this.send('/lti/login', {
      iss: TEST_PLATFORM,
      login_hint: 'hint',
      target_link_uri: TEST_PAGE,
      client_id: 'home-visits',
    });
    if (response.status !== 302) throw new Error(`The login was refused: ${response.status}`);
    return new URL(response.headers.get('location') ?? '');
  }

  exchange(code: string): Promise<Response> {
    return this.#school.server.fetch(
      new Request(`${TEST_ADDRESS}/lti/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code }),
      }),
    );
  }
}
