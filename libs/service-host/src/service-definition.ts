import type { DynamicModule, Type } from '@nestjs/common';
import type { ContractRegistry } from '@toandan/contracts';
import type { Clock } from '@toandan/kernel';
import type { Environment, MessagingConfig, Outbox } from '@toandan/messaging';
import type { Database, DatabaseOptions } from '@toandan/persistence';
import type {
  Catalogues,
  HealthCheck,
  HttpLimits,
  HttpLog,
  PermissionTable,
  StatusTable,
  UnitScope,
} from '@toandan/platform-http';
import type { MetricPoint } from '@toandan/telemetry';

/** A service of the same process. */
export interface Neighbour {
  readonly name: string;
  /** As its /health/ready says. */
  isReady(): Promise<boolean>;
}

/** What a service is put together from. */
export interface ServiceParts {
  /** As the service's own role, in its own schema. */
  readonly database: Database;
  readonly outbox: Outbox;
  readonly contracts: ContractRegistry;
  readonly clock: Clock;
  readonly log: HttpLog;
  /** For the service's own config.ts, which alone reads it. */
  readonly env: Environment;
  readonly messaging: MessagingConfig;
  /** Those that run beside this one by now, this one too; absent where a service runs alone. */
  readonly neighbours?: () => readonly Neighbour[];
  /** What this process measures of itself; absent where nothing does. */
  readonly metrics?: () => Promise<readonly MetricPoint[]>;
}

/** Something that works beside requests and events for as long as the service runs. */
export interface Worker {
  start(): Promise<void>;
  /** Finishes or hands back what is under way. */
  stop(): Promise<void>;
  /** Whether nothing is left to do, now. */
  isIdle(): Promise<boolean>;
}

export interface Composition {
  /** Controllers, among them those with `@OnEvent` handlers, and their providers. */
  readonly module: Type | DynamicModule;
  /** Which units lie below which; the own unit only when absent. */
  readonly units?: UnitScope;
  readonly workers?: readonly Worker[];
  /** Besides the database. */
  readonly ready?: readonly HealthCheck[];
  readonly limits?: Partial<HttpLimits>;
}

/** One service of the platform, as every host starts it: alone, or beside the others in one process. */
export interface ServiceDefinition {
  /** Also its schema, its log and its place under /api. */
  readonly name: string;
  /** The explicit, ordered list of its schema's migrations, which deployment applies. */
  readonly migrations: NonNullable<DatabaseOptions['migrations']>;
  readonly permissions: PermissionTable;
  readonly errors: StatusTable;
  readonly texts: Catalogues;
  compose(parts: ServiceParts): Composition;
}
