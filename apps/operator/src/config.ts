import { messagingConfig, type KafkaConnection } from '@toandan/messaging';

export interface OperatorConfig {
  /** The administrator's connection: it sees every service's schema. */
  readonly databaseUrl: string;
  /** Present where MESSAGING_TRANSPORT is kafka. */
  readonly kafka?: KafkaConnection;
}

/** What is wrong with DATABASE_URL; the sentence for it is in the catalogues. */
export class DatabaseUrlError extends Error {
  override readonly name = 'DatabaseUrlError';

  constructor(readonly problem: 'missing' | 'malformed') {
    super(`DATABASE_URL is ${problem}`);
  }
}

/** @throws DatabaseUrlError, ConfigError */
export function operatorConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): OperatorConfig {
  const databaseUrl = env.DATABASE_URL?.trim() ?? '';
  if (databaseUrl === '') throw new DatabaseUrlError('missing');
  const protocol = URL.parse(databaseUrl)?.protocol ?? '';
  if (!/^postgres(?:ql)?:$/.test(protocol)) throw new DatabaseUrlError('malformed');
  const { kafka } = messagingConfig(env);
  return { databaseUrl, ...(kafka && { kafka: kafka.connection }) };
}
