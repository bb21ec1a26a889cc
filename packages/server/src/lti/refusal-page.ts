import type { Locale } from '@homevisit/sdk/model';
import type { LaunchRefusalReason } from './launch-refusal.js';

interface Words {
  readonly title: string;
  readonly reasons: Readonly<Record<LaunchRefusalReason, string>>;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    title: '打不开家访',
    reasons: {
      'platform-not-registered': '这个平台还没有在家访系统登记。请联系学校的系统管理员。',
      'page-not-known': '平台上的链接指向了一个不存在的页面。请联系学校的系统管理员。',
      'login-not-known': '登录没有在这个浏览器里开始，或者已经过了太久。请回到平台，重新打开一次。',
      'platform-refused': '平台没有让您登录。请先在平台登录，再重新打开。',
      'platform-unavailable': '暂时连不上平台。请过一会儿重新打开。',
      'launch-not-valid': '平台传来的登录信息无效，或者已经用过。请回到平台，重新打开一次。',
      'deployment-not-known': '平台上的这个入口还没有对应到学校。请联系学校的系统管理员。',
      'person-not-on-staff': '学校的教职工名单里今天没有您。请联系学校的系统管理员。',
    },
  },
  'zh-Hant': {
    title: '打不開家訪',
    reasons: {
      'platform-not-registered': '這個平台還沒有在家訪系統登記。請聯絡學校的系統管理員。',
      'page-not-known': '平台上的連結指向了一個不存在的頁面。請聯絡學校的系統管理員。',
      'login-not-known': '登入沒有在這個瀏覽器裏開始，或者已經過了太久。請回到平台，重新打開一次。',
      'platform-refused': '平台沒有讓您登入。請先在平台登入，再重新打開。',
      'platform-unavailable': '暫時連不上平台。請過一會兒重新打開。',
      'launch-not-valid': '平台傳來的登入資料無效，或者已經用過。請回到平台，重新打開一次。',
      'deployment-not-known': '平台上的這個入口還沒有對應到學校。請聯絡學校的系統管理員。',
      'person-not-on-staff': '學校的教職員名單裏今天沒有您。請聯絡學校的系統管理員。',
    },
  },
  en: {
    title: 'Home visits cannot be opened',
    reasons: {
      'platform-not-registered':
        'This platform is not registered here. Please ask who looks after the school’s systems.',
      'page-not-known':
        'The platform’s link leads to a page that is not there. Please ask who looks after the school’s systems.',
      'login-not-known':
        'The sign-in was not begun in this browser, or too long ago. Please go back to the platform and open it again.',
      'platform-refused': 'The platform has not signed you in. Please sign in there, and open it again.',
      'platform-unavailable': 'The platform cannot be reached just now. Please open it again in a while.',
      'launch-not-valid':
        'What the platform says of the sign-in does not hold, or was used already. Please go back and open it again.',
      'deployment-not-known':
        'This entrance of the platform belongs to no school here. Please ask who looks after the school’s systems.',
      'person-not-on-staff':
        'The school’s list of staff does not have you today. Please ask who looks after the school’s systems.',
    },
  },
};

const STATUS: Readonly<Record<LaunchRefusalReason, number>> = {
  'platform-not-registered': 400,
  'page-not-known': 400,
  'login-not-known': 403,
  'platform-refused': 403,
  'platform-unavailable': 503,
  'launch-not-valid': 403,
  'deployment-not-known': 403,
  'person-not-on-staff': 403,
};

/** The page for somebody whose launch has ended. It repeats nothing of what was sent. */
export function refusalPage(reason: LaunchRefusalReason, locale: Locale): Response {
  const { title, reasons } = WORDS[locale];
  const page = `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
    <h1>${title}</h1>
    <p>${reasons[reason]}</p>
    <p><small>${reason}</small></p>
  </body>
</html>
`;
  return new Response(page, {
    status: STATUS[reason],
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale, Vary: 'Accept-Language' },
  });
}
