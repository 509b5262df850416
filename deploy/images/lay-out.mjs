// Lays out what one of our programs needs at run time as a project of its own: the compiled code of it and of the rooms
// it depends on, and a lockfile for these. `npm ci` there installs what they depend on.
//   node deploy/images/lay-out.mjs <app> <folder>
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [app, out] = process.argv.slice(2);
const place = app === 'deploy' ? 'deploy' : `apps/${app}`;
const main = app === 'deploy' ? 'deploy/dist/deploy-cli.js' : `${place}/dist/main.js`;
if (!existsSync(main)) throw new Error(`${main} is not there: ${app} is no program, or has not been built`);

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const root = read('package.json');
const rooms = new Map(
  globSync(root.workspaces.map((pattern) => `${pattern}/package.json`)).map((file) => [
    read(file).name,
    dirname(file),
  ]),
);

const needed = new Set();
const visit = (room) => {
  if (needed.has(room)) return;
  needed.add(room);
  for (const name of Object.keys(read(join(room, 'package.json')).dependencies ?? {})) {
    if (rooms.has(name)) visit(rooms.get(name));
  }
};
visit(place);

const copy = (path) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  cpSync(path, join(out, path), { recursive: true, filter: isForRunning });
};
/** Neither tests nor what only a compiler or a debugger reads. */
function isForRunning(path) {
  return !/\.(?:d\.ts|map|tsbuildinfo)$|\.spec\.js$|\.tsbuildinfo[^/]*$/.test(path);
}

for (const room of needed) copy(join(room, 'dist'));
// The console is a room of the browser: nothing of it runs here, the gateway only hands it out.
if (app === 'gateway') copy('apps/console/dist');
copy('deploy/images/health.mjs');
copy('.npmrc');
// A project of the needed rooms alone, with the versions of the whole one: what is for developing is in neither file.
const withoutDev = ({ devDependencies: _dev, ...rest }) => rest;
const write = (file, value) => writeFileSync(join(out, file), `${JSON.stringify(value, null, 2)}\n`);
const { scripts: _scripts, allowScripts: _allowed, ...own } = withoutDev(root);
write('package.json', { ...own, workspaces: [...needed] });
for (const room of needed) write(join(room, 'package.json'), withoutDev(read(join(room, 'package.json'))));
const lock = read('package-lock.json');
const isLeftOut = (path) => [...rooms.values()].some((room) => !needed.has(room) && isOf(path, room));
const isOf = (path, room) => path === room || path.startsWith(`${room}/`);
lock.packages = Object.fromEntries(
  Object.entries(lock.packages)
    .filter(([path, entry]) => !isLeftOut(path) && !(entry.link === true && isLeftOut(entry.resolved)))
    .map(([path, entry]) => [path, needed.has(path) ? withoutDev(entry) : entry]),
);
lock.packages[''] = { ...withoutDev(lock.packages['']), workspaces: [...needed] };
write('package-lock.json', lock);
writeFileSync(join(out, 'start.mjs'), `await import('./${main}');\n`);
