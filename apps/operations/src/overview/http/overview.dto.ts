import { IsInstantText } from '@toandan/contracts';
import { MayBeAbsent, NestedDto, NestedDtos } from '@toandan/platform-http';
import { IsBoolean, IsIn, IsInt, IsNumber, IsString, Min } from 'class-validator';
import { GROUP_STATES, type GroupState } from '../domain/group-state.js';
import { BROKER_STATES, type BrokerState } from '../usecases/flow.js';
import { SERVICE_STATES, type ServiceState } from '../usecases/service-health.port.js';

export class ServiceHealthDto {
  @IsString()
  service!: string;

  /** `not-asked`: nobody has said where it answers. */
  @IsIn(SERVICE_STATES)
  state!: ServiceState;
}

/** A consumer group, or a relay to Kafka, on one log. */
export class GroupDto {
  @IsString()
  service!: string;

  @IsString()
  group!: string;

  /** A service's log or a topic; absent: the group has not begun. */
  @MayBeAbsent()
  @IsString()
  log?: string;

  /** The worst that is to be said of it. */
  @IsIn(GROUP_STATES)
  state!: GroupState;

  /** Events that it has yet to read; absent where nobody could be asked. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  behind?: number;

  /** Counting stopped: there are at least so many. */
  @IsBoolean()
  atLeast!: boolean;

  /** When the oldest of them was recorded; absent: none, or not known. */
  @MayBeAbsent()
  @IsInstantText()
  oldest?: string;

  /** Processes at work. */
  @IsInt()
  members!: number;

  @IsInt()
  lanesOwned!: number;

  @IsInt()
  lanes!: number;

  @IsInt()
  dead!: number;

  /** Letters behind a dead one, or chosen for another try. */
  @IsInt()
  waiting!: number;

  /** When it last moved on. */
  @MayBeAbsent()
  @IsInstantText()
  movedAt?: string;
}

export class LetterCountsDto {
  @IsInt()
  dead!: number;

  /** Behind a dead one. */
  @IsInt()
  parked!: number;

  /** Chosen for another try that has not come yet. */
  @IsInt()
  queued!: number;

  /** Keys whose events do not go on. */
  @IsInt()
  keys!: number;

  /** When the first of the dead ones failed. */
  @MayBeAbsent()
  @IsInstantText()
  oldest?: string;
}

/** Work that a service has yet to do beside its events. */
export class WaitingWorkDto {
  @IsString()
  service!: string;

  /** Such as `cells`: totals that are to be worked out anew. */
  @IsString()
  kind!: string;

  @IsInt()
  waiting!: number;

  /** Absent: nothing waits, what is shown is as new as what has arrived. */
  @MayBeAbsent()
  @IsInstantText()
  oldest?: string;
}

/** How long something took since the process started; times in ms. */
export class LatencyDto {
  @IsString()
  service!: string;

  /** A method and a route's template, or what a statement does. */
  @IsString()
  what!: string;

  @IsInt()
  count!: number;

  /** Of those: how many failed for a fault of ours. */
  @IsInt()
  failed!: number;

  @IsNumber()
  p50!: number;

  @IsNumber()
  p95!: number;

  @IsNumber()
  longest!: number;
}

/** The slowest, by their 95th percentile. */
export class LatenciesDto {
  @NestedDtos(() => LatencyDto)
  routes!: LatencyDto[];

  @NestedDtos(() => LatencyDto)
  statements!: LatencyDto[];
}

/** What the comparing of stored totals with their contributions has come to since the process started. */
export class ReconciliationDto {
  /** Indicators and periods that were worked out again. */
  @IsInt()
  compared!: number;

  /** Cells that differ: a fault that somebody has to look at. */
  @IsInt()
  differences!: number;
}

export class OverviewDto {
  @IsInstantText()
  measuredAt!: string;

  @NestedDtos(() => ServiceHealthDto)
  services!: ServiceHealthDto[];

  /** Kafka; `none` where events travel through the database alone. */
  @IsIn(BROKER_STATES)
  broker!: BrokerState;

  @NestedDtos(() => GroupDto)
  groups!: GroupDto[];

  @NestedDto(() => LetterCountsDto)
  letters!: LetterCountsDto;

  @NestedDtos(() => WaitingWorkDto)
  work!: WaitingWorkDto[];

  /** Absent where nothing measures them: that is not zero. */
  @MayBeAbsent()
  @NestedDto(() => LatenciesDto)
  latencies?: LatenciesDto;

  @MayBeAbsent()
  @NestedDto(() => ReconciliationDto)
  reconciliation?: ReconciliationDto;
}
