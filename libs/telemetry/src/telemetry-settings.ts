import { asText, asWhole, Setting } from '@toandan/messaging';
import { IsInt, IsNumber, IsOptional, IsUrl, Max, Min } from 'class-validator';

const WEB = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };
const INTERVAL = { message: 'must be a whole number of ms from 1000 to 3600000' };
const SHARE = { message: 'must be a number from 0 to 1' };

const asShare = (text: string): unknown => (/^[01](?:\.\d{1,9})?$/.test(text) ? Number(text) : text);

/** What a process is told of telemetry. The names are OpenTelemetry's own. */
export class TelemetrySettings {
  @Setting({
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning: 'The collector that takes traces and metrics, by OTLP over HTTP.',
    read: asText,
    otherwise: 'none: nothing is sent and no trace is kept',
    example: 'http://127.0.0.1:4318',
  })
  @IsOptional()
  @IsUrl(WEB, { message: 'must be a web address, as in http://127.0.0.1:4318' })
  endpoint?: string;

  @Setting({
    name: 'OTEL_EXPORTER_OTLP_HEADERS_FILE',
    meaning:
      'File with the headers that the collector asks for, since they may be secrets: `name=value`, one a line.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/otlp-headers',
  })
  headersFile?: string;

  @Setting({
    name: 'OTEL_METRIC_EXPORT_INTERVAL',
    meaning: 'How often metrics are measured and sent, in ms.',
    read: asWhole,
    byDefault: '60000',
    example: '15000',
  })
  @IsInt(INTERVAL)
  @Min(1_000, INTERVAL)
  @Max(3_600_000, INTERVAL)
  intervalMs!: number;

  @Setting({
    name: 'OTEL_TRACES_SAMPLER_ARG',
    meaning:
      'The share of traces that is kept, from 0 to 1; a trace that came in from outside keeps its own choice.',
    read: asShare,
    byDefault: '1',
    example: '0.1',
  })
  @IsNumber({}, SHARE)
  @Min(0, SHARE)
  @Max(1, SHARE)
  share!: number;
}
