/** The best that HiGHS proves of a program, in a process of its own so that a long search cannot hold up the rest. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const script = `
  import load from 'highs';
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
  const { program, seconds } = JSON.parse(text);
  const highs = await load();
  const found = highs.solve(program, { time_limit: seconds, output_flag: false });
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ status: found.Status, value: found.ObjectiveValue, cpuMs: (user + system) / 1000 }));`;

/** `value` is `undefined` where nothing was proved within the time. */
export async function provenBest(program, seconds) {
  const options = { cwd: new URL('.', import.meta.url), maxBuffer: 2 ** 24 };
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], options);
  running.child.stdin.end(JSON.stringify({ program, seconds }));
  const { status, value, cpuMs } = JSON.parse((await running).stdout.trim().split('\n').pop());
  return { value: status === 'Optimal' ? Math.round(value) : undefined, status, cpuMs };
}
