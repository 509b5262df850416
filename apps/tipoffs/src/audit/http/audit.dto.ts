import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';
import { WholeNumberText } from '@toandan/platform-http';
import { AUDIT_ACTIONS, type AuditAction } from '../audit-entry.js';

const either = ({ seq, hash }: NotedHeadQuery): boolean => seq !== undefined || hash !== undefined;

/** A head that was noted elsewhere, earlier. Both or neither. */
export class NotedHeadQuery {
  @ValidateIf(either)
  @WholeNumberText(1, 999_999_999_999_999)
  seq?: number;

  @ValidateIf(either)
  @Matches(/^[0-9a-f]{64}$/)
  hash?: string;
}

export class AuditEntryDto {
  @IsInt()
  seq!: number;

  @IsString()
  at!: string;

  @IsString()
  by!: string;

  @IsIn(AUDIT_ACTIONS)
  action!: AuditAction;

  @IsObject()
  details!: object;

  @IsString()
  hash!: string;
}

export class ChainReportDto {
  @IsBoolean()
  intact!: boolean;

  /** How many entries the chain has, or at which it is broken. */
  @IsInt()
  seq!: number;

  /** Of the last entry, to be noted elsewhere. */
  @IsOptional()
  @IsString()
  hash?: string;

  @IsOptional()
  @IsString()
  fault?: string;
}
