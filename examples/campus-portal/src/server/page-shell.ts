import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Instant } from '@homevisit/sdk/calendar';
import type { DemoAccount } from './demo-accounts.js';
import { JURISDICTION_CHOICES } from './jurisdiction.js';
import type { JurisdictionName } from './options.js';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Languages that the kit's elements are shown in; the portal itself speaks zh-CN only. */
export const LANGUAGES = [
  { tag: 'zh-CN', name: '简体中文' },
  { tag: 'zh-Hant', name: '繁體中文' },
  { tag: 'en', name: 'English' },
] as const;
/** Language of the kit's elements. */
export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

/** What the frame of a page shows. */
export interface ShellState {
  readonly path: string;
  readonly account: DemoAccount;
  readonly schoolName: string;
  readonly timeZone: string;
  readonly now: Instant;
  readonly clock: 'demo' | 'real';
  readonly language: LanguageTag;
  readonly jurisdiction: JurisdictionName;
}

/** Modules of the vendor's product that this demo leaves out. */
const OTHER_MODULES = ['考勤', '成绩', '通知'];

function navigationItem(path: string, current: string, name: string): Markup {
  return html`<li class="nav__item">
    <a class="nav__link" href="${path}" ${path === current ? html`aria-current="page"` : ''}>${name}</a>
  </li>`;
}

function userMenu(account: DemoAccount): Markup {
  return html`<details class="user" id="user-menu">
    <summary class="user__summary">
      <span class="user__avatar" aria-hidden="true">${account.displayName.slice(0, 1)}</span>
      <span class="user__text">
        <span class="user__name">${account.displayName}</span>
        <span class="user__role">${account.title}</span>
      </span>
    </summary>
    <div class="user__menu">
      <p>${account.displayName}<br />${account.title}</p>
      <form method="post" action="/portal/sign-out"><button class="button" type="submit">退出登录</button></form>
    </div>
  </details>`;
}

function languageChoice(language: LanguageTag): Markup {
  return html`<select class="input" id="language-choice">
    ${LANGUAGES.map(
      ({ tag, name }) =>
        html`<option value="${tag}" lang="${tag}" ${tag === language ? html`selected` : ''}>${name}</option>`,
    )}
  </select>`;
}

function demoBar({ path, jurisdiction, language }: ShellState): Markup {
  return html`<aside class="demo-bar" id="demo-bar" aria-label="演示设置" lang="zh-CN">
    <div class="demo-bar__inner">
      <span class="demo-bar__tag">演示</span>
      <button
        class="button demo-bar__toggle"
        id="demo-bar-toggle"
        type="button"
        aria-expanded="false"
        aria-controls="demo-settings"
      >
        演示设置：地区、语言
      </button>
      <div class="demo-bar__settings" id="demo-settings">
        <form class="demo-bar__form" method="post" action="/portal/jurisdiction">
          <input type="hidden" name="back" value="${path}" />
          <label>
            所属地区的文件
            <select class="input" name="jurisdiction" id="jurisdiction-choice">
              ${JURISDICTION_CHOICES.map(
                ({ id, name }) =>
                  html`<option value="${id}" ${id === jurisdiction ? html`selected` : ''}>${name}</option>`,
              )}
            </select>
          </label>
          <button class="button" type="submit">切换</button>
        </form>
        <label>家访组件的语言 ${languageChoice(language)}</label>
        <p class="demo-bar__note">切换地区后，全校的家访职责和表单立即按该地区的文件重新评估。</p>
      </div>
    </div>
  </aside>`;
}

/** The top of a page for somebody who is signed in. */
export function pageHeader(state: ShellState): Markup {
  const { account, path, schoolName } = state;
  return html`<a class="skip-link" href="#content" lang="zh-CN">跳到正文</a>
    <header class="header" lang="zh-CN">
      <div class="header__inner">
        <a class="brand" href="/">
          <img class="brand__mark" src="/brand/qiming-mark.svg" alt="" />
          <span>
            <span class="brand__name">启明校园</span>
            <span class="brand__latin" lang="en">Qiming Campus</span>
          </span>
        </a>
        <p class="header__school">${schoolName}</p>
        <nav class="nav" id="nav" aria-label="主菜单">
          <ul class="nav__list">
            ${navigationItem('/roster.html', path, '花名册')}
            ${account.role === 'leader' ? navigationItem('/coverage.html', path, '家访覆盖') : ''}
            ${account.role === 'leader' ? navigationItem('/planning.html', path, '家访排期') : ''}
            ${OTHER_MODULES.map(
              (name) =>
                html`<li class="nav__item">
                  <span class="nav__link nav__link--absent">${name}<span class="nav__absent">未开通</span></span>
                </li>`,
            )}
          </ul>
        </nav>
        <p class="clock" id="clock" data-now="${state.now}" data-time-zone="${state.timeZone}">
          ${state.clock === 'demo' ? '演示时钟' : '时钟'}
          <time class="clock__reading" id="clock-reading"></time>
        </p>
        ${userMenu(account)}
        <button class="menu-toggle" id="menu-toggle" type="button" aria-expanded="false" aria-controls="nav">
          <span aria-hidden="true">☰</span><span class="visually-hidden">主菜单</span>
        </button>
      </div>
    </header>
    ${demoBar(state)}`;
}

/** The top of the page that a family opens from its link: no account, no menu. */
export function familyHeader(schoolName: string, language: LanguageTag): Markup {
  return html`<header class="header" lang="zh-CN">
    <div class="header__inner header__inner--family">
      <div class="brand">
        <img class="brand__mark" src="/brand/qiming-mark.svg" alt="" />
        <span>
          <span class="brand__name">启明校园</span>
          <span class="brand__latin" lang="zh-CN">${schoolName}</span>
        </span>
      </div>
      <label class="header__language"><span>语言</span> ${languageChoice(language)}</label>
    </div>
  </header>`;
}

/** The bottom of every page. */
export function pageFooter(): Markup {
  return html`<footer class="footer" lang="zh-CN">
    <div class="footer__inner">
      <p>© 2026 启明校园 Qiming Campus（虚构厂商，演示系统）</p>
      <p>学校、师生、家庭均为虚构</p>
      <p>家访功能由 Homevisit Kit 家访组件库提供</p>
    </div>
  </footer>`;
}
