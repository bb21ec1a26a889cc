import { LOCALES } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { ProblemCode } from '../problems/index.js';
import type { OperationNote } from './operation-note.js';

/** A route that is no operation of the table: nobody calls it through the typed client. */
export interface PublicRoute extends OperationNote {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  /** How a caller proves itself; absent where everybody may call. */
  readonly caller?: 'account' | 'link';
  /** Media type of the answer, and its schema where it is JSON. */
  readonly answer: { readonly type: string; readonly schema?: z.ZodMiniType; readonly description: string };
  readonly query?: z.ZodMiniType;
  readonly problems: readonly ProblemCode[];
}

/** In which language a picture or a calendar is answered. */
export const linkQuery = z.object({
  /** Left out: as `Accept-Language` says. */
  lang: z.optional(z.enum(LOCALES)),
});

/** What is wrong with a link. */
const LINK_PROBLEMS = [
  'route-not-found',
  'link-not-valid',
  'link-expired',
  'link-revoked',
  'too-many-attempts',
  'too-many-requests',
  'unexpected',
  'database-unavailable',
] as const satisfies readonly ProblemCode[];

/** Routes beside the operations of the table, such as health and the document itself. */
export const PUBLIC_ROUTES = {
  getBadge: {
    method: 'GET',
    path: '/badge/{token}.svg',
    tag: 'links',
    summary: { en: 'A badge as a picture', 'zh-CN': '徽标图片' },
    description:
      'For an `<img>` on a page without script. The link is the proof; what it shows follows the rights of whoever made it, at this moment, and is noted as that person’s look. In the language of `lang`, else of `Accept-Language`.',
    query: linkQuery,
    answer: { type: 'image/svg+xml', description: 'How the subject stands, in words, shape and colour; no name.' },
    problems: [...LINK_PROBLEMS, 'query-not-valid', 'person-not-on-staff', 'subject-not-permitted'],
  },
  getCalendar: {
    method: 'GET',
    path: '/calendar/{token}.ics',
    tag: 'links',
    summary: { en: 'One’s own visits as a calendar', 'zh-CN': '本人的家访日历' },
    description:
      'iCalendar (RFC 5545, RFC 7986) for a calendar program that subscribes to it: when the visits of the link’s holder are and of which kind, and nothing of whom they are to or why.',
    query: linkQuery,
    answer: { type: 'text/calendar', description: 'The visits from two months ago to the end of the coming year.' },
    problems: [...LINK_PROBLEMS, 'query-not-valid', 'person-not-on-staff'],
  },
  watchSafetyBoard: {
    method: 'GET',
    path: '/safety-board/events',
    tag: 'plans',
    summary: { en: 'Follow who is out now', 'zh-CN': '实时查看外出家访人员' },
    description:
      'Server-sent events (HTML, section 9.2): `board` with the whole board, `out` with a visit that is on it now, `back` with one that is not any more. `Last-Event-ID` takes a lost connection up where it broke. A comment comes at least every fifteen seconds; the stream ends with the caller’s token.',
    caller: 'account',
    answer: { type: 'text/event-stream', description: 'Events, as they come.' },
    problems: [
      'credentials-missing',
      'token-expired',
      'token-not-valid',
      'role-not-permitted',
      'person-not-on-staff',
      'too-many-requests',
      'identity-provider-unavailable',
      'unexpected',
      'database-unavailable',
    ],
  },
  getHealth: {
    method: 'GET',
    path: '/health',
    tag: 'operation',
    summary: { en: 'Whether the process answers', 'zh-CN': '进程是否应答' },
    answer: {
      type: 'application/json',
      schema: z.object({ status: z.literal('ok') }),
      description: 'The process answers.',
    },
    problems: [],
  },
  getReadiness: {
    method: 'GET',
    path: '/ready',
    tag: 'operation',
    summary: { en: 'Whether the data is within reach', 'zh-CN': '数据是否可用' },
    answer: {
      type: 'application/json',
      schema: z.object({ status: z.literal('ready') }),
      description: 'The data is within reach.',
    },
    problems: ['database-unavailable'],
  },
  getOpenApiDocument: {
    method: 'GET',
    path: '/openapi.json',
    tag: 'operation',
    summary: { en: 'This document', 'zh-CN': '本接口说明' },
    answer: { type: 'application/json', schema: z.looseObject({ openapi: z.string() }), description: 'OpenAPI 3.1.' },
    problems: [],
  },
} as const satisfies Record<string, PublicRoute>;
