import { IsBoolean, IsUUID } from 'class-validator';
import { Classified } from '../classified.js';
import { IsShareText } from '../rules/is-share-text.js';

/**
 * One edge of a unit's lineage, seen from its other end: which unit, and what part of the unit that ended went along it.
 * Edges are identified by (unit that ended, unit that resulted, effective date); one told twice says the same.
 */
export class LineageShare {
  /** The unit at the edge's other end. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  /** Part of the unit that ended, more than 0 and at most "1", by which its figures are restated. */
  @Classified('public')
  @IsShareText()
  share!: string;

  /** Whether the share is an estimate; a whole ("1") never is. */
  @Classified('public')
  @IsBoolean()
  estimated!: boolean;
}
