import type { Coverage, Measure } from '@homevisit/client';
import { clauseSource } from './clause-source.js';
import { createElement } from './create-element.js';
import { shareText } from './share.js';

const UNITS: Readonly<Record<Measure['unit'], { readonly title: string; readonly counter: string }>> = {
  students: { title: '学生', counter: '名学生' },
  families: { title: '家庭', counter: '个家庭' },
  visits: { title: '家访', counter: '次家访' },
  teachers: { title: '教师', counter: '位教师' },
  classes: { title: '班级', counter: '个班级' },
  schools: { title: '学校', counter: '所学校' },
};

const SVG = 'http://www.w3.org/2000/svg';

/** A bar by SVG attributes: an inline style would not pass the page's Content-Security-Policy. */
function bar({ numerator, denominator }: Measure): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'measures__bar');
  picture.setAttribute('aria-hidden', 'true');
  const share = denominator === 0 ? 0 : (numerator / denominator) * 100;
  for (const [name, width] of [
    ['track', 100],
    ['fill', share],
  ] as const) {
    const part = document.createElementNS(SVG, 'rect');
    part.setAttribute('class', `measures__bar-${name}`);
    part.setAttribute('width', `${width}%`);
    part.setAttribute('height', '8');
    part.setAttribute('rx', '4');
    picture.append(part);
  }
  return picture;
}

function row(measure: Measure, { clauses }: Coverage): HTMLTableRowElement {
  const clause = measure.clause === undefined ? undefined : clauses[measure.clause];
  const { counter } = UNITS[measure.unit];
  return createElement('tr', {
    attributes: { 'data-measure': measure.id },
    children: [
      createElement('th', {
        attributes: { scope: 'row' },
        children: [
          createElement('span', { class: 'measures__title', text: measure.title['zh-CN'] }),
          ...(clause ? [createElement('span', { class: 'measures__source', text: clauseSource(clause) })] : []),
          bar(measure),
        ],
      }),
      createElement('td', {
        class: 'measures__figure',
        children: [
          createElement('span', {
            class: 'measures__share',
            text: shareText(measure.numerator, measure.denominator),
          }),
          createElement('span', {
            class: 'measures__parts',
            text: `${measure.numerator} / ${measure.denominator} ${counter}`,
          }),
        ],
      }),
    ],
  });
}

/** The measures of a school, one table for each thing that is counted. */
export class MeasureBoard {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  show(coverage: Coverage): void {
    const tables: HTMLElement[] = [];
    for (const unit of ['students', 'families', 'visits', 'teachers', 'classes', 'schools'] as const) {
      const rows = coverage.measures.filter((measure) => measure.unit === unit).map((one) => row(one, coverage));
      if (rows.length === 0) continue;
      const table = createElement('table', {
        class: 'measures__table',
        children: [
          createElement('caption', { text: UNITS[unit].title }),
          createElement('thead', {
            class: 'visually-hidden',
            children: [
              createElement('tr', {
                children: ['指标', '比例（完成数 / 应完成数）'].map((text) =>
                  createElement('th', { text, attributes: { scope: 'col' } }),
                ),
              }),
            ],
          }),
          createElement('tbody', { children: rows }),
        ],
      });
      tables.push(createElement('div', { class: 'panel measures__card', children: [table] }));
    }
    this.#place.replaceChildren(...tables);
  }
}
