import { IsInstantText } from '@toandan/contracts';
import { LineText, MayBeAbsent } from '@toandan/platform-http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  Matches,
} from 'class-validator';
import { ACTIONS, type Action } from '../domain/act.js';
import { GROUP_NAME, LETTER_ID } from './letter.dto.js';

/** Letters of one group: all of them, or none. */
export class ReplayDto {
  @Matches(GROUP_NAME)
  group!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(LETTER_ID, { each: true })
  ids!: string[];
}

export class DiscardDto extends ReplayDto {
  /** Kept with the letters and with the act. Of no person: it is shown to every operator. */
  @LineText(500)
  reason!: string;
}

/** What an operator did. */
export class ActDto {
  @IsUUID()
  id!: string;

  @IsIn(ACTIONS)
  action!: Action;

  @IsString()
  group!: string;

  @IsArray()
  @Matches(LETTER_ID, { each: true })
  letterIds!: string[];

  @IsArray()
  @IsString({ each: true })
  eventIds!: string[];

  @MayBeAbsent()
  @LineText(500)
  reason?: string;

  /** The account. */
  @IsString()
  by!: string;

  @IsInstantText()
  at!: string;
}
