import { titled, type Check } from '../check.js';
import { expectProblem, expectThat } from '../expectations.js';

/** Addresses for programs that cannot send a token: pictures of badges, calendars; and the board as it happens. */
export const linkChecks: readonly Check[] = [
  {
    id: 'links.badge',
    clause: 'POST /badge-links; GET /badge/{token}.svg',
    title: titled(
      '徽章图片不含学生标识，不被缓存，收回后不再显示',
      '徽章圖片不含學生識別碼，不被快取，收回後不再顯示',
      'shows a badge without an identifier, kept by no cache, until its link is revoked',
    ),
    async run(conversation, { studentId, marker }) {
      const subjects = [{ type: 'student', id: studentId }];
      const { links } = await conversation.ask('createBadgeLinks', { by: 'teacher', body: { subjects } });
      const path = links[0]?.path ?? '';
      const picture = await conversation.open(`/${path}`);
      const type = picture.headers.get('content-type') ?? '';
      expectThat(picture.status === 200, 'getBadge: HTTP 200', `HTTP ${picture.status}`);
      expectThat(type.startsWith('image/svg+xml'), 'getBadge: image/svg+xml', type);
      const cached = picture.headers.get('cache-control') ?? '';
      expectThat(/no-store/.test(cached), 'getBadge: Cache-Control: no-store', `Cache-Control: ${cached}`);
      const told = [studentId, marker].some((secret) => picture.text.includes(secret) || path.includes(secret));
      expectThat(!told, 'getBadge: no identifier', 'an identifier');
      await conversation.ask('revokeBadgeLinks', { by: 'teacher' });
      expectProblem('getBadge', await conversation.open(`/${path}`), 'link-revoked');
    },
  },
  {
    id: 'links.unknown',
    clause: 'GET /badge/{token}.svg; GET /calendar/{token}.ics',
    title: titled(
      '拒绝不存在的图片和日历链接',
      '拒絕不存在的圖片和行事曆連結',
      'refuses an address that it never gave',
    ),
    async run(conversation) {
      for (const path of [`/badge/${crypto.randomUUID()}.svg`, `/calendar/${crypto.randomUUID()}.ics`]) {
        expectProblem('link', await conversation.open(path), 'link-not-valid');
      }
    },
  },
  {
    id: 'links.calendar',
    clause: 'POST /calendar-feeds; GET /calendar/{token}.ics (RFC 5545)',
    title: titled(
      '日历只有本人的家访安排，不写学生是谁，收回后停止',
      '行事曆只有本人的家訪安排，不寫學生是誰，收回後停止',
      'gives a calendar of the own visits that names no student, until it is revoked',
    ),
    async run(conversation, school) {
      await school.planned(3);
      const { feed, path } = await conversation.ask('createCalendarFeed', { by: 'teacher' });
      const calendar = await conversation.open(`/${path}`);
      expectThat(
        calendar.text.startsWith('BEGIN:VCALENDAR'),
        'getCalendar: BEGIN:VCALENDAR',
        `HTTP ${calendar.status}`,
      );
      expectThat(calendar.text.includes('BEGIN:VEVENT'), 'getCalendar: a planned visit', 'none');
      const told = [school.studentId, school.marker].some((secret) => calendar.text.includes(secret));
      expectThat(!told, 'getCalendar: no student and no purpose', 'one of them');
      await conversation.ask('revokeCalendarFeed', { by: 'teacher', path: { feedId: feed.id } });
      expectProblem('getCalendar', await conversation.open(`/${path}`), 'link-revoked');
    },
  },
  {
    id: 'links.board',
    clause: 'GET /safety-board/events (server-sent events)',
    title: titled(
      '安全看板先给出现状，再逐条推送，不对外校开放',
      '安全看板先給出現狀，再逐條推送，不對外校開放',
      'streams the safety board from the state that it has now, and to nobody without credentials',
    ),
    async run(conversation) {
      expectProblem(
        'board',
        await conversation.open('/safety-board/events', { untilText: '\n\n' }),
        'credentials-missing',
      );
      const first = await conversation.open('/safety-board/events', { by: 'leader', untilText: '\n\n' });
      const type = first.headers.get('content-type') ?? '';
      expectThat(type.startsWith('text/event-stream'), 'board: text/event-stream', `HTTP ${first.status} ${type}`);
      expectThat(/^data: ?\{/m.test(first.text), 'board: an event with data', 'none');
    },
  },
];
