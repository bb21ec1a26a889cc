import { pagePart } from './page-part.js';

/** The clock of the header: the server's reading when the page was sent, running on. Never the device's own time. */
function runClock(): void {
  const clock = document.getElementById('clock');
  if (!clock) return;
  const reading = pagePart('clock-reading', HTMLTimeElement);
  const { now = '', timeZone = 'Asia/Shanghai' } = clock.dataset;
  const started = performance.now();
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const show = (): void => {
    const moment = new Date(Date.parse(now) + performance.now() - started);
    reading.dateTime = moment.toISOString();
    reading.textContent = format.format(moment);
  };
  show();
  setInterval(show, 15_000);
}

/** A button that shows a part of the page which is always there on a wide screen, and hidden at first on a phone. */
function toggleOnPhones(toggleId: string, partId: string, openClass: string): void {
  const toggle = document.getElementById(toggleId);
  const part = document.getElementById(partId);
  if (!toggle || !part) return;
  const open = (wanted: boolean): void => {
    part.classList.toggle(openClass, wanted);
    toggle.setAttribute('aria-expanded', String(wanted));
  };
  toggle.addEventListener('click', () => open(toggle.getAttribute('aria-expanded') !== 'true'));
  part.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || toggle.getAttribute('aria-expanded') !== 'true') return;
    open(false);
    toggle.focus();
  });
}

function closeUserMenu(): void {
  const menu = document.getElementById('user-menu');
  if (!(menu instanceof HTMLDetailsElement)) return;
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

/** The kit's elements follow the page's `lang`; the portal's own texts carry their own and stay. */
function switchLanguage(): void {
  const choice = document.getElementById('language-choice');
  if (!(choice instanceof HTMLSelectElement)) return;
  choice.addEventListener('change', () => {
    document.documentElement.lang = choice.value;
    document.cookie = `qiming_language=${choice.value}; Path=/; SameSite=Strict; Max-Age=31536000`;
  });
}

/** Brings the frame of a page to life: clock, menus, language. */
export function startShell(): void {
  runClock();
  toggleOnPhones('menu-toggle', 'nav', 'nav--open');
  toggleOnPhones('demo-bar-toggle', 'demo-bar', 'demo-bar--open');
  closeUserMenu();
  switchLanguage();
}
