import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvent, UnitEstablishedV1, UnitsMergedV1, type UnitLevel } from '@toandan/contracts';
import type { Environment } from '@toandan/messaging';
import { ServiceStage, type Caller } from '@toandan/testing/services';
import { addKey } from '../keys/key-file.js';
import { tipoffsService } from '../service.js';

export const API = '/api/tipoffs/v1';

export const NATION = '11111111-1111-4111-8111-111111111111';
export const THAI_NGUYEN = '22222222-2222-4222-8222-222222222222';
/** With letters in it, which have two spellings. */
export const HUE = '3333abcd-3333-4333-8333-333333333333';
/** A commune of Thái Nguyên. */
export const DAI_PHUC = '44444444-4444-4444-8444-444444444444';
const FORMER_THAI_NGUYEN = '66666666-6666-4666-8666-666666666666';
/** Merged into Thái Nguyên on 1 July 2025. */
export const BAC_KAN = '55555555-5555-4555-8555-555555555555';

/** The service on its own database, with keys of its own and a small country. */
export interface TipoffStage {
  readonly stage: ServiceStage;
  readonly anyone: Caller;
  readonly keyFile: Readonly<Record<'content' | 'identity' | 'receipts', string>>;
  operator(unitId?: string, subject?: string): Caller;
  custodian(unitId?: string, subject?: string): Caller;
  close(): Promise<void>;
}

export async function openTipoffStage(env: Environment = {}): Promise<TipoffStage> {
  const folder = await mkdtemp(join(tmpdir(), 'tipoff-keys-'));
  const keyFile = {
    content: join(folder, 'content.json'),
    identity: join(folder, 'identity.json'),
    receipts: join(folder, 'receipts.json'),
  };
  await addKey(keyFile.content, 'A256KW');
  await addKey(keyFile.identity, 'A256KW');
  await addKey(keyFile.receipts, 'HS256');
  const stage = await ServiceStage.open([tipoffsService], {
    env: {
      TIPOFFS_CONTENT_KEYS_FILE: keyFile.content,
      TIPOFFS_IDENTITY_KEYS_FILE: keyFile.identity,
      TIPOFFS_RECEIPT_KEYS_FILE: keyFile.receipts,
      ...env,
    },
  });
  await stage.publish('registry', smallCountry());
  await stage.quiet();
  return {
    stage,
    anyone: stage.anyone,
    keyFile,
    operator: (unitId = NATION, subject = 'operator-1') =>
      stage.as({ roles: ['hotline-operator'], unitId, subject }),
    custodian: (unitId = NATION, subject = 'custodian-1') =>
      stage.as({ roles: ['custodian'], unitId, subject }),
    close: async () => {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function smallCountry(): object[] {
  const unit = (
    unitId: string,
    level: UnitLevel,
    kind: UnitEstablishedV1['kind'],
    vi: string,
    more: Partial<UnitEstablishedV1>,
  ): object =>
    createEvent(UnitEstablishedV1, {
      unitId,
      level,
      kind,
      names: { vi },
      effectiveDate: '1997-01-01',
      ...more,
    });
  const since = { effectiveDate: '2025-07-01' };
  const share = { share: '1', estimated: false };
  return [
    unit(NATION, 'nation', 'nation', 'Việt Nam', {}),
    unit(HUE, 'province', 'municipality', 'Huế', { code: '46', parentId: NATION }),
    unit(FORMER_THAI_NGUYEN, 'province', 'province', 'Thái Nguyên', { code: '19', parentId: NATION }),
    unit(BAC_KAN, 'province', 'province', 'Bắc Kạn', { code: '06', parentId: NATION }),
    unit(THAI_NGUYEN, 'province', 'province', 'Thái Nguyên', { code: '19', parentId: NATION, ...since }),
    createEvent(UnitsMergedV1, {
      unitId: THAI_NGUYEN,
      sources: [
        { unitId: FORMER_THAI_NGUYEN, ...share },
        { unitId: BAC_KAN, ...share },
      ],
      legalBasis: { documentNumber: '202/2025/QH15', documentDate: '2025-06-12', issuer: 'Quốc hội' },
      ...since,
    }),
    unit(DAI_PHUC, 'commune', 'commune', 'Đại Phúc', { code: '05902', parentId: THAI_NGUYEN, ...since }),
  ];
}
