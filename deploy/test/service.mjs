// A service for the tests: is ready at PORT, refuses to start with REFUSE, and says when it was asked to stop.
import { createServer } from 'node:http';

if (process.env.REFUSE) {
  process.stdout.write('SOME_SETTING must be set\n');
  process.exit(78);
}
const server = createServer((_request, response) => {
  response.end(JSON.stringify({ pid: process.pid, env: Object.keys(process.env).sort() }));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => {
  process.stdout.write('asked to stop\n');
  server.close();
  server.closeIdleConnections();
});
