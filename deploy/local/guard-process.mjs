// Ends a server and removes its temporary folders once the process that started it is gone, however it went.
//
// Standard input is a pipe from that process and carries one JSON object a line: what to do at its end, the latest
// line being the one that counts: {"pid":1,"started":"...","signal":"SIGTERM","graceMs":5000,"remove":["/tmp/x"]}.
// Plain JavaScript outside `src`, since it runs as it stands, both beside the compiled code and beside the sources.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

// Ctrl-C in a terminal reaches every process of the group: the guard has to outlive the one it watches.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** The same words as `startOf` in `src/local/process-identity.ts`. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    return ended
      ? undefined
      : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    if (process.platform === 'linux') return undefined;
    try {
      const answer = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
        encoding: 'utf8',
      }).trim();
      return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
    } catch {
      return undefined;
    }
  }
}

async function endProcess({ pid, started, signal, graceMs }) {
  const alive = () => startOf(pid) === started;
  const send = (name) => {
    try {
      if (alive()) process.kill(pid, name);
    } catch {
      // It ended in between.
    }
  };
  const waitUntilGone = async (timeoutMs) => {
    for (const deadline = Date.now() + timeoutMs; alive() && Date.now() < deadline;) await delay(20);
  };
  send(signal);
  send('SIGCONT');
  await waitUntilGone(graceMs);
  send('SIGKILL');
  await waitUntilGone(10_000);
}

let text = '';
process.stdin.setEncoding('utf8');
try {
  for await (const chunk of process.stdin) text += chunk;
} catch {
  // A broken pipe says the same as its end.
}
const last = text
  .slice(0, text.lastIndexOf('\n') + 1)
  .trimEnd()
  .split('\n')
  .at(-1);
const duty = last ? JSON.parse(last) : {};
if (duty.pid) await endProcess(duty);
for (const folder of duty.remove ?? []) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
process.exit(0);
