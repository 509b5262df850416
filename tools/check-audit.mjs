import { spawnSync } from 'node:child_process';
import { judgeAudit } from './audit.mjs';

const { stdout } = spawnSync('npm', ['audit', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  timeout: 120_000,
});
const { outcome, detail } = judgeAudit(stdout);
console.log(outcome === 'not-asked' ? `audit: could not be asked: ${detail}` : `audit: ${detail}`);
process.exitCode = outcome === 'findings' ? 1 : 0;
