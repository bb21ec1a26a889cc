/** Texts about what is kept on the device, in Simplified Chinese. */
export const texts = {
  heading: '保存情况',
  keptAt: (time: string) => `已保存在本机 ${time}`,
  continued: (time: string) => `接着 ${time} 的草稿继续填写`,
  discard: '放弃草稿',
  discarded: '草稿已放弃',
  takeBack: '恢复草稿',
  replaced: (time: string) => `另一个页面在 ${time} 写了更新的内容，已换成那一份`,
  otherKept: (time: string) => `本机还有 ${time} 的另一份内容`,
  useOther: '换成那一份',
  onlyMemory: '此设备现在不能保存草稿（无痕模式、加密不可用或存储受限），内容只留在这个页面里，请不要关闭页面。',
  deviceFull: '此设备的存储空间已满，内容只留在这个页面里，请不要关闭页面；腾出空间后会自动保存。',
  signedOut: '已退出登录，此页面不再保存内容。',
  unreadable: '本机有一份草稿无法读取，它会在到期后删除。',
  stale: (time: string) => `现在连不上学校的系统：学生、教师和政策内容是 ${time} 存下的，可能已有变化。`,
  reload: '重新读取',
  arrived: '之前等待发送的那份记录，学校的系统已经收到。',

  waitingHeading: '已保存在本机，等待发送',
  waitingNoConnection: (since: string) => `现在没有网络。记录从 ${since} 起在本机等待，有网络后自动发送，只归档一次。`,
  waitingServer: (since: string) =>
    `学校的系统暂时不能接收。记录从 ${since} 起在本机等待，会自动再次发送，只归档一次。`,
  waitingSignIn: (since: string) => `登录已过期。记录从 ${since} 起在本机等待，重新登录后自动发送，填写的内容都在。`,
  waitingMemory: '此设备不能保存待发送的记录，发送成功之前请不要关闭这个页面。',
  waitingSending: '正在发送…',
  attempts: (count: number) => `已尝试 ${count} 次`,
  sendNow: '现在发送',
  signedIn: '已重新登录，继续发送',
  goOnWriting: '取回修改',

  conflictHeading: '这次家访已经有人归档',
  conflictText: '您写的和系统里已有的都在下面，没有丢失。请选择怎样处理。',
  mine: '您写的',
  theirs: '系统里已有的',
  theirsUnknown: '现在读不到系统里的那一份。',
  keepTheirs: '保留已有的，放弃我写的',
  keepBoth: '把我写的另外归档',
  startedAt: '开始',
  endedAt: '结束',
  findings: '谈话内容',
  requests: '家长诉求',
  followUp: '后续跟进',
} as const;

/** Texts about what is kept, in whatever language. */
export type KeepingTexts = {
  readonly [Key in keyof typeof texts]: (typeof texts)[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};
