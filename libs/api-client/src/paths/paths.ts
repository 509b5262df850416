import type {
  ExplanationAnswer,
  IndicatorsAnswer,
  TableAnswer,
  TableQuery,
  Watermark,
} from './aggregation.js';
import type { Read, Write } from './operation.js';
import type { ReportAnswer } from './reporting.js';
import type { ReceiptBody, TipoffBody, TipoffFollowed, TipoffReceived, TipoffUnits } from './tipoffs.js';

/** The calls that the console makes, as the services' OpenAPI documents say them. */
export interface paths {
  '/api/aggregation/v1/indicators': { get: Read<IndicatorsAnswer> };
  '/api/aggregation/v1/table': { get: Read<TableAnswer, TableQuery> };
  '/api/aggregation/v1/explanation': { get: Read<ExplanationAnswer, TableQuery> };
  '/api/aggregation/v1/watermark': { get: Read<Watermark> };
  '/api/reporting/v1/reports/{id}': { get: Read<ReportAnswer, undefined, { id: string }> };
  '/api/tipoffs/v1/public/tipoffs': { post: Write<TipoffBody, TipoffReceived, 201> };
  '/api/tipoffs/v1/public/units': { get: Read<TipoffUnits, { parent?: string }> };
  '/api/tipoffs/v1/public/receipts/lookup': { post: Write<ReceiptBody, TipoffFollowed, 200> };
}
