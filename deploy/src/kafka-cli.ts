import { Command, InvalidArgumentError } from 'commander';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program.js';
import { daemonState, startDaemon, stopDaemon, type DaemonState } from './local/kafka-daemon.js';
import { whyNoKafka } from './local/kafka-jars.js';
import { PROJECT_ROOT } from './local/paths.js';

// As service managers have it: 0 means running, 3 means not running.
const NOT_RUNNING = 3;

interface Options {
  port: number;
  data: string;
  json?: boolean;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('Not a port.');
  return port;
}

function say(options: Options, state: object, text: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(state) : text}\n`);
}

async function start(options: Options): Promise<void> {
  const missing = await whyNoKafka({});
  if (missing) throw new Error(missing);
  const state = await startDaemon(resolve(options.data), options.port);
  const how = state.already ? 'is already running' : 'is running';
  say(options, state, `Kafka ${how} at ${state.broker} (process ${state.pid}, log ${state.logFile}).`);
}

async function stop(options: Options): Promise<void> {
  const stopped = await stopDaemon(resolve(options.data));
  say(options, { stopped }, stopped ? 'Kafka has stopped.' : 'Kafka was not running.');
}

async function status(options: Options): Promise<void> {
  const state: DaemonState = await daemonState(resolve(options.data));
  const text = state.running
    ? `Kafka is running at ${state.broker} (process ${state.pid}, log ${state.logFile}).`
    : 'Kafka is not running.';
  say(options, state, text);
  if (!state.running) process.exitCode = NOT_RUNNING;
}

function command(
  program: Command,
  name: string,
  summary: string,
  run: (options: Options) => Promise<void>,
): Command {
  return program
    .command(name, { isDefault: name === 'start' })
    .description(summary)
    .option('--port <port>', 'port of the loopback address to listen on', portNumber, 9092)
    .option(
      '--data <folder>',
      'where the data are kept; the log lies beside them',
      join(PROJECT_ROOT, '.data/kafka/data'),
    )
    .option('--json', 'answer in JSON')
    .action(run);
}

const program = new Command('kafka').description('A real Kafka on this machine, without a container engine');
command(program, 'start', 'start it in the background (the default)', start);
command(program, 'stop', 'stop it', stop);
command(program, 'status', `say whether it runs: exit code 0, or ${NOT_RUNNING} when it does not`, status);

await runProgram(program);
