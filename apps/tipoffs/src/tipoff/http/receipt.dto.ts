import { Transform, type TransformFnParams } from 'class-transformer';
import { IsIn, IsString, Matches } from 'class-validator';
import { NestedDto } from '@toandan/platform-http';
import { receiptDigits } from '../domain/receipt.js';
import { STATES, type State } from '../domain/tipoff.js';

export class ReceiptDto {
  @Transform(({ value }: TransformFnParams): unknown =>
    typeof value === 'string' && value.length <= 200 ? (receiptDigits(value) ?? value) : value,
  )
  @IsString()
  @Matches(/^\d{20}$/)
  receipt!: string;
}

export class WordsDto {
  @IsString()
  vi!: string;

  @IsString()
  en!: string;
}

export class FollowedDto {
  @IsIn(STATES)
  state!: State;

  @NestedDto(() => WordsDto)
  words!: WordsDto;
}
