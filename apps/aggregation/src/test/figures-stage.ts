import { expect } from '@jest/globals';
import { ServiceStage, type Caller, type ServiceStageOptions } from '@toandan/testing/services';
import { aggregationService } from '../service.js';

export interface Cell {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly figure: {
    readonly kind: string;
    readonly value?: { readonly amount: string; readonly bound: string };
  };
  readonly text: { readonly vi: string; readonly en: string };
  readonly received: number;
  readonly expected: number | null;
  readonly notes: readonly string[];
}

export interface Table {
  readonly asOf: string;
  readonly exercise: boolean;
  readonly boundary: string;
  readonly watermark: { readonly upTo: string; readonly waiting: number };
  readonly units: readonly {
    readonly id: string;
    readonly until?: string;
    readonly name: { readonly vi: string };
  }[];
  readonly cells: readonly Cell[];
}

/** For the tests: the service on a stage, and an analyst who asks it. */
export class FiguresStage {
  readonly analyst: Caller;

  private constructor(readonly stage: ServiceStage) {
    this.analyst = stage.as({ roles: ['ministry-analyst'] });
  }

  static async open(options: ServiceStageOptions = {}): Promise<FiguresStage> {
    return new FiguresStage(await ServiceStage.open([aggregationService], options));
  }

  async tell(service: string, ...events: readonly object[]): Promise<void> {
    await this.stage.publish(service, events);
    await this.stage.quiet();
  }

  get<Body = Record<string, unknown>>(
    path: string,
  ): ReturnType<Caller['get']> & Promise<{ status: number; body: Body; text: string }> {
    return this.analyst.get(`/api/aggregation/v1/${path}`) as never;
  }

  async table(query: string): Promise<Table> {
    const { status, body, text } = await this.get<Table>(`table?${query}`);
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
    return body;
  }

  /** The cells' texts, with coverage and notes where asked. */
  async texts(query: string): Promise<string[]> {
    const { cells } = await this.table(query);
    return cells.map(({ text }) => text.vi);
  }

  async full(query: string): Promise<string[]> {
    const { cells } = await this.table(query);
    return cells.map(({ text, received, expected, notes }) =>
      [text.vi, expected === null ? String(received) : `${received}/${expected}`, ...notes].join(' '),
    );
  }

  /** Which field was wrong, and how. */
  async refusal(path: string): Promise<string> {
    const { status, body } = await this.get<{ code: string; errors?: { field: string; code: string }[] }>(
      path,
    );
    const [first] = body.errors ?? [];
    return `${status} ${first ? `${first.field} ${first.code}` : body.code}`;
  }
}
