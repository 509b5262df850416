import { IsInstantText } from '@toandan/contracts';
import { DEAD_LETTER_STATES, type Letter } from '@toandan/messaging/operations';
import { LineText, MayBeAbsent, NestedDto, PageQuery } from '@toandan/platform-http';
import { IsIn, IsInt, IsString, Matches } from 'class-validator';

type LetterState = Letter['state'];

export const GROUP_NAME = /^[a-z][a-z0-9_]{0,40}\.[a-z][a-z0-9-]{0,60}$/;
/** Unique within its service. */
export const LETTER_ID = /^[1-9][0-9]{0,17}$/;

export class LetterPath {
  @Matches(GROUP_NAME)
  group!: string;

  @Matches(LETTER_ID)
  id!: string;
}

/** Without `state` those that wait: dead, parked and queued. */
export class LettersQuery extends PageQuery {
  @MayBeAbsent()
  @Matches(GROUP_NAME)
  group?: string;

  @MayBeAbsent()
  @IsIn(DEAD_LETTER_STATES)
  state?: LetterState;

  /** Of the events: the aggregate's id. */
  @MayBeAbsent()
  @LineText(200)
  key?: string;
}

export class LetterDto {
  @Matches(LETTER_ID)
  id!: string;

  @IsString()
  service!: string;

  @IsString()
  group!: string;

  @IsIn(DEAD_LETTER_STATES)
  state!: LetterState;

  @IsString()
  topic!: string;

  @IsString()
  key!: string;

  @IsString()
  eventId!: string;

  /** Absent where the event did not say it. */
  @MayBeAbsent()
  @IsString()
  type?: string;

  @MayBeAbsent()
  @IsString()
  version?: string;

  /** A violation's code, or `poison`, `unknown`, `parked`. */
  @IsString()
  reason!: string;

  /** The failure in one line. */
  @IsString()
  error!: string;

  @IsInt()
  attempts!: number;

  @IsInstantText()
  failedAt!: string;

  /** When it came into its state. */
  @IsInstantText()
  changedAt!: string;
}

/** The event's attributes. */
export class EnvelopeDto {
  @IsString()
  id!: string;

  @IsString()
  type!: string;

  @IsInt()
  version!: number;

  @IsString()
  source!: string;

  @IsString()
  key!: string;

  @IsInstantText()
  time!: string;

  @IsString()
  correlationId!: string;

  @MayBeAbsent()
  @IsString()
  causationId?: string;

  @MayBeAbsent()
  @IsString()
  traceparent?: string;

  @MayBeAbsent()
  @IsString()
  tracestate?: string;
}

export class WholeLetterDto extends LetterDto {
  /** The service's log or the topic that it was read from. */
  @IsString()
  log!: string;

  @IsInt()
  lane!: number;

  @IsInt()
  run!: number;

  /** Absent where the event's headers break the rules. */
  @MayBeAbsent()
  @NestedDto(() => EnvelopeDto)
  envelope?: EnvelopeDto;

  /** JSON text of the content, protected fields hidden; absent where no contract says what may be shown. */
  @MayBeAbsent()
  @IsString()
  payload?: string;
}
