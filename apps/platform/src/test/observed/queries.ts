import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const FOLDER = resolve(import.meta.dirname, '../../../../../deploy/telemetry');

/** A question that a dashboard or an alert asks of Prometheus. */
export interface Query {
  /** Who asks. */
  readonly of: string;
  readonly expr: string;
  /** Labels by which its answers are named. */
  readonly named: readonly string[];
}

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: Readonly<Record<string, string>>;
}

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat?: string }[];
}

export function alerts(): Alert[] {
  const { groups } = parse(readFileSync(resolve(FOLDER, 'alerts.yaml'), 'utf8')) as {
    groups: { rules: Alert[] }[];
  };
  return groups.flatMap(({ rules }) => rules);
}

/** Every question of every file. */
export function queries(): Query[] {
  const ofAlerts = alerts().map(({ alert, expr, annotations }) => ({
    of: `alert ${alert}`,
    expr,
    named: Object.values(annotations).flatMap((text) => namesIn(text, /\$labels\.(\w+)/g)),
  }));
  const folder = resolve(FOLDER, 'grafana');
  const ofDashboards = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { title, panels } = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as {
        title: string;
        panels: Panel[];
      };
      return panels.flatMap((panel) =>
        (panel.targets ?? []).map(({ expr, legendFormat = '' }) => ({
          of: `${title}: ${panel.title}`,
          // What Grafana puts in before it asks.
          expr: expr.replaceAll('$__rate_interval', '5m').replaceAll('$service', '.*'),
          named: namesIn(legendFormat, /\{\{\s*(\w+)\s*\}\}/g),
        })),
      );
    });
  return [...ofAlerts, ...ofDashboards];
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name!);
}
