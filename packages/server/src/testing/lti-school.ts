import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { TEST_ADDRESS, TEST_PAGE, TestBrowser } from './test-browser.js';
import { startTestPlatform, type TestPlatform } from './test-platform.js';
import { createTestSchool, type TestSchool } from './test-school.js';

/** What is changed of a launch. */
export interface TestLaunch {
  /** @default 'teacher-1' */
  readonly person?: string;
  /** What the platform says in place of what it says otherwise. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A school whose staff come from a learning platform. */
export class LtiSchool {
  readonly school: TestSchool;
  readonly platform: TestPlatform;

  private constructor(school: TestSchool, platform: TestPlatform) {
    this.school = school;
    this.platform = platform;
  }

  static async create(database: Database): Promise<LtiSchool> {
    const platform = await startTestPlatform();
    const schoolId = `school-${randomUUID()}`;
    const registrations = [{ ...platform.registration, deployments: { 'deployment-1': schoolId } }];
    const lti = { address: TEST_ADDRESS, pages: [TEST_PAGE], registrations };
    return new LtiSchool(await createTestSchool(database, { schoolId, lti }), platform);
  }

  browser(): TestBrowser {
    return new TestBrowser(this.school);
  }

  /** Begins a login in a browser, and gives what the platform would send back. */
  async signedIn(browser: TestBrowser, { person = 'teacher-1', claims = {} }: TestLaunch = {}) {
    const { searchParams } = await browser.login();
    const nonce = searchParams.get('nonce') ?? '';
    const token = await this.platform.sign({ nonce, person, page: TEST_PAGE, now: this.school.now }, claims);
    return { state: searchParams.get('state') ?? '', id_token: token };
  }

  /** Goes from the platform to the page. */
  async launch(browser: TestBrowser, launch: TestLaunch = {}): Promise<Response> {
    return browser.send('/lti/launch', await this.signedIn(browser, launch));
  }

  /** Goes on to the token of a session. */
  async session(browser: TestBrowser, launch: TestLaunch = {}) {
    const response = await this.launch(browser, launch);
    const code = (response.headers.get('location') ?? '').split('#lti-code=')[1] ?? '';
    const answer = await browser.exchange(code);
    return { code, ...((await answer.json()) as { readonly token: string; readonly expiresAt: string }) };
  }
}
