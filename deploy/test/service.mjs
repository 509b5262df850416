// A service for the tests: is ready at PORT, refuses to start with REFUSE, and says when it was asked to stop.
import { createServer } from 'node:http';

if (process.env.REFUSE) {
  console.log(`SOME_SETTING must be set`);
  process.exit(78);
}
const server = createServer((_request, response) => {
  response.end(JSON.stringify({ pid: process.pid, env: Object.keys(process.env).sort() }));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
process.on('SIGTERM', () => {
  console.log('asked to stop');
  server.close();
  server.closeIdleConnections();
});
