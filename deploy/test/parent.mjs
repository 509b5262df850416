// A parent for the tests to kill: runs the sources as they stand, starts what it is asked to and prints one line of JSON.
import { spawn } from 'node:child_process';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// The sources import each other by the names of the compiled files.
registerHooks({
  resolve(specifier, context, next) {
    const source = /^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts');
    return next(source ? specifier.replace(/js$/, 'ts') : specifier, context);
  },
});

const [what, folder] = process.argv.slice(2);
const load = (name) => import(`../src/local/${name}.ts`);

const starts = {
  async sleeper() {
    const [{ Guard }, { identify }] = await Promise.all([load('guard'), load('process-identity')]);
    const guard = Guard.start();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      detached: true,
      stdio: 'ignore',
    });
    guard.watch({ process: identify(child.pid), remove: [folder] });
    return { pid: child.pid };
  },
  async postgres() {
    const { LocalPostgres } = await load('embedded-postgres');
    const postgres = await LocalPostgres.start(folder ? { dataDir: folder } : {});
    return { pid: postgres.pid, url: postgres.url, dataDir: postgres.dataDir };
  },
  async service() {
    const [{ ServiceProcess }, { freePort }] = await Promise.all([
      load('service-process'),
      load('free-port'),
    ]);
    const port = await freePort();
    const service = await ServiceProcess.start({
      main: fileURLToPath(new URL('service.mjs', import.meta.url)),
      env: { PORT: String(port) },
      logFile: `${folder}/service.log`,
      readyUrl: `http://127.0.0.1:${port}/`,
    });
    return { pid: service.pid };
  },
  async kafka() {
    const { KafkaBroker } = await load('kafka-broker');
    const broker = await KafkaBroker.start(folder ? { dataDir: folder } : {});
    return { pid: broker.pid, brokers: broker.brokers, dataDir: broker.dataDir };
  },
};

process.stdout.write(`${JSON.stringify(await starts[what]())}\n`);
setInterval(() => {}, 1_000);
