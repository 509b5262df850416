import { IsOptional, Matches } from 'class-validator';
import { Classified } from '../classified.js';
import { FigurePayload } from '../figures/figure-payload.js';
import { Nested } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { IsPlainText } from '../rules/is-plain-text.js';

/** One cell of a report that is filled in. */
export class ReportedFigure {
  @Classified('public')
  @Matches(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/)
  indicator!: string;

  @Classified('internal')
  @Nested(() => FigurePayload)
  figure!: FigurePayload;
}

/** Where the figures were taken from, for figures that were published before the platform. */
export class ReportSource {
  @Classified('internal')
  @IsPlainText(300)
  title!: string;

  @Classified('internal')
  @IsOptional()
  @IsDateOnly()
  date?: string;

  /** Of an archive: how the document is found there. */
  @Classified('internal')
  @IsOptional()
  @IsPlainText(200)
  reference?: string;
}
