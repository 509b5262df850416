import { asSwitch, Setting } from '@toandan/messaging';
import { IsBoolean } from 'class-validator';

/** What the reporting service is told, besides the settings of every service. */
export class ReportingSettings {
  @Setting({
    name: 'REPORTING_FOUR_EYES',
    meaning: 'Whether whoever edited or submitted a report is kept from approving it: `true` or `false`.',
    read: asSwitch,
    byDefault: 'true',
    example: 'false',
  })
  @IsBoolean({ message: 'must be true or false' })
  fourEyes!: boolean;
}
