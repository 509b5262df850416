import { join } from 'node:path';
import { ClusterError } from './cluster/cluster-error.js';
import { readComposeFile } from './cluster/compose-file.js';
import { makeSecrets } from './cluster/secrets.js';
import { PROJECT_ROOT } from './local/paths.js';

/** Makes the secrets that docker-compose.yml names and that are not there yet; those that are stay. */
try {
  const { secrets } = await readComposeFile(join(PROJECT_ROOT, 'docker-compose.yml'), {});
  const files = await makeSecrets(secrets, join(PROJECT_ROOT, 'deploy/secrets'));
  process.stdout.write(`${files.size} secrets are in deploy/secrets, for their owner alone.\n`);
} catch (error) {
  if (!(error instanceof ClusterError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
