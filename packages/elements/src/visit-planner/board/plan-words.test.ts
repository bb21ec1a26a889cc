import type { Change } from '@homevisit/sdk/schedule';
import { expect } from '../../testing/index.js';
import { plannedTerm } from '../../testing/planned-term.js';
import { entry as english } from '../messages/en.js';
import { texts as chinese } from '../messages/zh-CN.js';
import { entry as traditional } from '../messages/zh-Hant.js';
import { PlanWords } from './plan-words.js';

const names = { xu: '许老师', wang: '王家' };
const free = { kind: 'person-free', person: 'xu', date: '2026-09-08', from: 18 * 60, to: 20 * 60 } as const;

function said(change: Change, texts: Partial<typeof chinese> = chinese, language = 'zh-CN'): string {
  return new PlanWords(plannedTerm(), undefined, names, { ...chinese, ...texts }, language).change(change);
}

describe('what would help a visit that has no place', () => {
  it('is said of a free evening with its day and hours', () => {
    expect(said(free)).to.equal('请许老师在9月8日 周二 18:00–20:00空出时间');
  });

  it('is said of an evening that is full with the number of visits, too', () => {
    expect(said({ ...free, visits: 3 })).to.equal(
      '请许老师在9月8日 周二 18:00–20:00空出时间；请许老师在9月8日 周二走访 3 户',
    );
  });

  it('is said of each limit that is to be higher, and of no other', () => {
    const more = { kind: 'person-at-most', person: 'xu' } as const;
    expect(said({ ...more, visitsPerWeek: 4 })).to.equal('请许老师每周走访 4 户');
    expect(said({ ...more, eveningsPerWeek: 2 })).to.equal('请许老师每周外出 2 晚');
    expect(said({ ...more, load: 9 })).to.equal('请许老师在同一晚多承担一些');
    expect(said({ ...more, visitsPerWeek: 4, eveningsPerWeek: 2 })).to.equal(
      '请许老师每周走访 4 户；请许老师每周外出 2 晚',
    );
  });

  it('is said in the other languages', () => {
    const more: Change = { kind: 'person-at-most', person: 'xu', visitsPerWeek: 4, eveningsPerWeek: 2, load: 9 };
    expect(said(more, english.texts, 'en')).to.equal(
      'Ask 许老师 to make 4 visits a week; ask 许老师 to go out on 2 evenings a week; ask 许老师 to take on more in one evening',
    );
    expect(said({ ...free, visits: 3 }, english.texts, 'en')).to.match(/; ask 许老师 to make 3 visits on /);
    const one: Change = { kind: 'person-at-most', person: 'xu', visitsPerWeek: 1, eveningsPerWeek: 1 };
    expect(said(one, english.texts, 'en')).to.equal(
      'Ask 许老师 to make 1 visit a week; ask 许老师 to go out on one evening a week',
    );
    expect(said(more, traditional.texts, 'zh-Hant')).to.equal(
      '請许老师每週走訪 4 戶；請许老师每週外出 2 晚；請许老师在同一晚多承擔一些',
    );
  });
});
