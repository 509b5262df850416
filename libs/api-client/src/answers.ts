import type { components as Aggregation, operations as AggregationCalls } from './generated/aggregation.js';
import type { components as Operations } from './generated/operations.js';
import type { components as Reporting } from './generated/reporting.js';
import type { components as Tipoffs } from './generated/tipoffs.js';

// Short names for what pages pass around. The services' documents say of a field only that it may be absent; where it is
// null instead, both are taken here.

type Figures = Aggregation['schemas'];

export type TableQuery = AggregationCalls['Figures_table']['parameters']['query'];
export type Watermark = Figures['WatermarkDto'];
export type PeriodAnswer = Figures['PeriodDto'];
export type IndicatorAnswer = Figures['IndicatorDto'];
export type IndicatorWithPeriods = Figures['ListedIndicatorDto'];
export type FigureAnswer = Figures['FigureDto'];
export type TermAnswer = Figures['TermDto'];

export type UnitAnswer = Omit<Figures['ShownUnitDto'], 'code'> & { code?: string | null };

/** Nothing is expected where `expected` is null or absent. */
export type CellAnswer = Omit<Figures['CellDto'], 'expected'> & { expected?: number | null };

export type TableAnswer = Omit<Figures['TableDto'], 'units' | 'cells'> & {
  units: UnitAnswer[];
  cells: CellAnswer[];
};

export type ExplanationAnswer = Omit<Figures['ExplanationDto'], 'cell'> & { cell: CellAnswer };

export type ReportSource = Reporting['schemas']['SourceDto'];
export type ReportRevision = Reporting['schemas']['RevisionDto'];

/** `inForce` is null or absent while no revision counts. */
export type ReportAnswer = Omit<Reporting['schemas']['WholeReportDto'], 'inForce'> & {
  inForce?: number | null;
};

export type TipoffBody = Tipoffs['schemas']['TipoffDto'];
export type TipoffReceived = Tipoffs['schemas']['ReceivedDto'];
export type TipoffFollowed = Tipoffs['schemas']['FollowedDto'];
export type TipoffUnits = Tipoffs['schemas']['PublicUnitsDto'];

export type OverviewAnswer = Operations['schemas']['OverviewDto'];
export type GroupAnswer = Operations['schemas']['GroupDto'];
export type LatencyAnswer = Operations['schemas']['LatencyDto'];
export type LetterAnswer = Operations['schemas']['LetterDto'];
export type WholeLetterAnswer = Operations['schemas']['WholeLetterDto'];
export type OperatorAct = Operations['schemas']['ActDto'];
