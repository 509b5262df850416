import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { LOG_START } from '../log/cursor.js';
import { PartitionLanes } from '../kafka/partition-lanes.js';
import { SpecDatabase } from '../spec-database.js';
import { LaneLeases } from './lane-leases.js';
import type { LaneClaim } from '../consumer/incoming.js';

const GROUP = 'mirror.ledger';
const TOPIC = 'sample.account.v1';

let server: LocalPostgres;
let spec: SpecDatabase;
let databases = 0;

beforeAll(async () => {
  server = await LocalPostgres.start({ settings: { fsync: 'off' } });
});

beforeEach(async () => {
  await spec?.close();
  databases += 1;
  spec = await SpecDatabase.open(server, `claims_${databases}`, ['mirror']);
  await spec.admin.execute('INSERT INTO mirror.consumer_group (name) VALUES ($1)', [GROUP]);
});

afterAll(async () => {
  await spec.close();
  await server.stop();
});

/** What a rewind does to group and lanes, with something else happening before it commits. */
async function rewindWhile(meanwhile: () => void): Promise<void> {
  await spec.admin.transaction(async (tx) => {
    await tx.execute('UPDATE mirror.consumer_group SET run = run + 1, not_before = now() WHERE name = $1', [
      GROUP,
    ]);
    await tx.execute('UPDATE mirror.consumer_lane SET epoch = epoch + 1, owner = NULL, lease_until = NULL');
    meanwhile();
    await spec.waiting(1);
  });
}

it('a partition that is claimed while a rewind commits belongs to the new run', async () => {
  const lanes = new PartitionLanes(spec.of('mirror'), GROUP, 'member');
  await lanes.claim(TOPIC, 0, () => Promise.resolve(0));
  let claiming: Promise<LaneClaim> | undefined;
  await rewindWhile(() => {
    claiming = lanes.claim(TOPIC, 0, () => Promise.resolve(0));
  });
  const claim = await claiming!;
  expect(claim).toMatchObject({ run: 2, epoch: 3 });
  expect(claim.notBefore).toBeInstanceOf(Date);
});

it('slices that are taken while a rewind commits belong to the new run', async () => {
  const leases = new LaneLeases({
    database: spec.of('mirror'),
    group: GROUP,
    log: 'sample',
    lanes: [0, 1, 2, 3],
    member: 'member',
    leaseMs: 10_000,
  });
  await leases.declare(LOG_START);
  let taking: Promise<void> | undefined;
  await rewindWhile(() => {
    taking = leases.balance();
  });
  await taking;
  expect(leases.held.map(({ run, epoch }) => ({ run, epoch }))).toEqual(
    Array.from({ length: 4 }, () => ({ run: 2, epoch: 2 })),
  );
});
