/** What a newcomer is told once the portal answers. The first line is also what scripts wait for. */
export function welcome(address: string): string {
  return [
    `ready ${address}`,
    '',
    '  试一试：',
    '  1. 以班主任身份登录，点开学生的家访标签看全部职责，再点“记家访”填一次并归档，标签随即变化。',
    '  2. 在“已归档的家访”里生成家长链接，打开它评价、留言；家长不需要账号。',
    '  3. 以校长身份登录，看家访覆盖、逾期名单和家长诉求；把日期改到 2027-02-01 再看。',
    '  4. 在“演示”栏切换到丽水或包头，表单和职责随文件而变。',
    '',
    '  Try: 1. sign in as class teacher, open a badge, record a visit and watch the badge change;',
    '  2. make a link for the family and open it; 3. sign in as school leader, look at coverage, then at',
    '  2027-02-01; 4. switch to Lishui or Baotou in the demo bar. Stop with Ctrl+C.',
  ].join('\n');
}
