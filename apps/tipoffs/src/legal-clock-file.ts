import { plainToInstance } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Min,
  validateSync,
} from 'class-validator';
import { IsDateOnly } from '@toandan/contracts';
import { ConfigError, readNamedFile } from '@toandan/messaging';
import { NestedDto, NestedDtos } from '@toandan/platform-http';
import type { ClockUnit, InTwoLanguages, LegalClock } from './tipoff/domain/legal-clock.js';

class WordsEntry implements InTwoLanguages {
  @IsNotEmpty()
  @IsString()
  vi!: string;

  @IsNotEmpty()
  @IsString()
  en!: string;
}

class LengthEntry {
  @IsInt()
  @Min(1)
  count!: number;

  @IsIn(['hours', 'days', 'months'])
  unit!: ClockUnit;
}

class ClockEntry {
  @IsNotEmpty()
  @IsString()
  code!: string;

  @NestedDto(() => WordsEntry)
  names!: WordsEntry;

  @NestedDto(() => LengthEntry)
  length!: LengthEntry;

  @NestedDto(() => WordsEntry)
  condition!: WordsEntry;

  @IsOptional()
  @IsArray()
  @IsIn(['nation', 'province', 'commune'], { each: true })
  levels?: string[];

  @IsIn(['under-verification', 'decided'])
  until!: LegalClock['until'];

  @IsNotEmpty()
  @IsString()
  citation!: string;

  @IsDateOnly()
  validFrom!: string;

  @IsOptional()
  @IsDateOnly()
  validUntil?: string;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  unconfirmed?: string[];
}

class ClockFile {
  @NestedDtos(() => ClockEntry)
  @ArrayUnique(({ code, validFrom }: ClockEntry) => `${code} ${validFrom}`)
  clocks!: ClockEntry[];
}

/**
 * The time limits of a deployment: JSON, `{"clocks": [...]}`, each as the interface LegalClock says.
 * @throws ConfigError
 */
export function readLegalClocks(setting: string, file: string): readonly LegalClock[] {
  const text = readNamedFile(setting, file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ConfigError(`${setting} names a file that is not JSON: correct it.`);
  }
  const read = plainToInstance(ClockFile, json);
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const problems = isObject ? validateSync(read, { whitelist: true, forbidNonWhitelisted: true }) : [];
  if (!isObject || problems.length > 0) {
    throw new ConfigError(
      `${setting} names a file whose entries are not as they must be: see docs/reference/settings.md.`,
    );
  }
  return read.clocks as unknown as readonly LegalClock[];
}
