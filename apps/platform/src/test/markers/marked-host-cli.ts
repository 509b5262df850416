import { once } from 'node:events';
import { platformConfig } from '../../config.js';
import { accountOf } from '../../host/national-accounts.js';
import { PlatformHost } from '../../host/platform-host.js';

/**
 * The platform as main.ts runs it, for one test: with officers whose names are markers, and with passwords told to the
 * parent process instead of the terminal, so that whatever stands in the output got there by itself.
 */
export interface MarkedHost {
  readonly origin: string;
  readonly issuer: string;
  readonly passwords: Readonly<Record<string, string>>;
  readonly nation: string;
  readonly province: string;
}

const ROLES = [
  'ministry-reviewer',
  'ministry-analyst',
  'catalogue-owner',
  'hotline-operator',
  'custodian',
  'administrator',
  'operator',
];

const [officerName] = process.argv.slice(2);
const host = await PlatformHost.start(platformConfig());
await host.quiet();
const idOf = async (where: string): Promise<string> => {
  const [row] = await host.ask<{ id: string }>(
    `SELECT unit_id AS id FROM registry.unit_name JOIN registry.unit ON id = unit_id
      LEFT JOIN registry.unit_code USING (unit_id) WHERE existence @> current_date AND ${where} LIMIT 1`,
  );
  return row!.id;
};
const nation = await idOf(`unit.level = 'nation'`);
const province = await idOf(`unit.level = 'province'`);
const accounts = [
  ...ROLES.map((role) => accountOf(role, `${officerName} ${role}`, `${officerName} ${role}`, role, nation)),
  accountOf('officer', `${officerName} officer`, `${officerName} officer`, 'provincial-officer', province),
];
const made = await host.ensureAccounts(accounts);
const told: MarkedHost = {
  origin: host.origin,
  issuer: host.issuerUrl,
  passwords: Object.fromEntries(made.map(({ login, password }) => [login, password])),
  nation,
  province,
};
process.send?.(told);
const alive = setInterval(() => undefined, 60_000);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'disconnect')]);
clearInterval(alive);
await host.stop();
// The channel to the parent would keep the process.
if (process.connected) process.disconnect();
