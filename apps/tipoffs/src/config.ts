import { asText, asWhole, ConfigError, readSettings, Setting, type Environment } from '@toandan/messaging';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { BUILT_IN_CLOCKS } from './built-in-clocks.js';
import { readKeyRing } from './keys/key-file.js';
import type { KeyRing } from './keys/key-ring.js';
import { readLegalClocks } from './legal-clock-file.js';
import type { LegalClock } from './tipoff/domain/legal-clock.js';

const NEEDED = { message: 'must name a key file; `npm run tipoff-keys` makes one' };

/** What the service is told besides the settings of every service. */
export class TipoffSettings {
  @Setting({
    name: 'TIPOFFS_CONTENT_KEYS_FILE',
    meaning: 'Key ring (0600) under which what is reported is kept.',
    read: asText,
    otherwise: 'none; needed',
    example: '/run/secrets/tipoff-content-keys.json',
  })
  @IsString(NEEDED)
  contentKeysFile!: string;

  @Setting({
    name: 'TIPOFFS_IDENTITY_KEYS_FILE',
    meaning: 'Key ring (0600) under which it is kept who reported; none of its keys is in the other.',
    read: asText,
    otherwise: 'none; needed',
    example: '/run/secrets/tipoff-identity-keys.json',
  })
  @IsString(NEEDED)
  identityKeysFile!: string;

  @Setting({
    name: 'TIPOFFS_RECEIPT_KEYS_FILE',
    meaning:
      'Keys (0600) of the hashes by which receipts are found; one taken out makes its receipts unknown.',
    read: asText,
    otherwise: 'none; needed',
    example: '/run/secrets/tipoff-receipt-keys.json',
  })
  @IsString(NEEDED)
  receiptKeysFile!: string;

  @Setting({
    name: 'TIPOFFS_LEGAL_CLOCKS_FILE',
    meaning: 'JSON file with the time limits of the law, each with its citation and dates of validity.',
    read: asText,
    otherwise: 'those built in',
    example: '/etc/toandan/legal-clocks.json',
  })
  legalClocksFile?: string;

  @Setting({
    name: 'TIPOFFS_MAX_CONTENT_BYTES',
    meaning: 'Longest text of one tip-off, in bytes of UTF-8.',
    read: asWhole,
    byDefault: '65536',
    example: '131072',
  })
  @IsInt({ message: 'must be a number of bytes' })
  @Min(1_000, { message: 'must be 1000 or more' })
  @Max(10_000_000, { message: 'must be 10000000 or less' })
  maxContentBytes!: number;

  @Setting({
    name: 'TIPOFFS_IDENTITY_ACCESS_MAX_HOURS',
    meaning: 'For how many hours at most a custodian may open a reporter’s identity.',
    read: asWhole,
    byDefault: '72',
    example: '24',
  })
  @IsInt({ message: 'must be a number of hours' })
  @Min(1, { message: 'must be 1 or more' })
  @Max(720, { message: 'must be 720 or less' })
  maxAccessHours!: number;

  @Setting({
    name: 'TIPOFFS_WRONG_RECEIPTS',
    meaning: 'How many wrong receipts one address may try in 15 minutes.',
    read: asWhole,
    byDefault: '10',
    example: '5',
  })
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be 1 or more' })
  wrongReceipts!: number;

  @Setting({
    name: 'TIPOFFS_REPLAY_HOURS',
    meaning: 'For how many hours a repeated intake call is answered again, with its receipt.',
    read: asWhole,
    byDefault: '24',
    example: '6',
  })
  @IsInt({ message: 'must be a number of hours' })
  @Min(1, { message: 'must be 1 or more' })
  @Max(720, { message: 'must be 720 or less' })
  replayHours!: number;
}

export interface TipoffConfig {
  readonly contentKeys: KeyRing;
  readonly identityKeys: KeyRing;
  readonly receiptKeys: KeyRing;
  readonly legalClocks: readonly LegalClock[];
  readonly maxContentBytes: number;
  readonly maxAccessHours: number;
  readonly wrongReceipts: number;
  readonly replayHours: number;
}

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function tipoffConfig(env: Environment): TipoffConfig {
  const { contentKeysFile, identityKeysFile, receiptKeysFile, legalClocksFile, ...limits } = readSettings(
    TipoffSettings,
    env,
  );
  const contentKeys = readKeyRing('TIPOFFS_CONTENT_KEYS_FILE', contentKeysFile, 'A256KW');
  const identityKeys = readKeyRing('TIPOFFS_IDENTITY_KEYS_FILE', identityKeysFile, 'A256KW');
  const receiptKeys = readKeyRing('TIPOFFS_RECEIPT_KEYS_FILE', receiptKeysFile, 'HS256');
  // A shared key would open both, and then nothing but habit keeps them apart.
  if (overlap(contentKeys, identityKeys)) {
    throw new ConfigError(
      'TIPOFFS_IDENTITY_KEYS_FILE has a key of TIPOFFS_CONTENT_KEYS_FILE: make keys of its own.',
    );
  }
  const legalClocks =
    legalClocksFile === undefined
      ? BUILT_IN_CLOCKS
      : readLegalClocks('TIPOFFS_LEGAL_CLOCKS_FILE', legalClocksFile);
  return { contentKeys, identityKeys, receiptKeys, legalClocks, ...limits };
}

function overlap(one: KeyRing, other: KeyRing): boolean {
  const secrets = new Set(one.all().map(({ secret }) => Buffer.from(secret).toString('hex')));
  return other.all().some(({ secret }) => secrets.has(Buffer.from(secret).toString('hex')));
}
