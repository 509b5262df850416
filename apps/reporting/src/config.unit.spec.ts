import { describe, expect, it } from '@jest/globals';
import { reportingConfig } from './config.js';

describe('the settings of reporting', () => {
  it('keep four eyes on a report unless it is said otherwise', () => {
    expect(reportingConfig({})).toMatchObject({ fourEyes: true });
    expect(reportingConfig({ REPORTING_FOUR_EYES: '' })).toMatchObject({ fourEyes: true });
    expect(reportingConfig({ REPORTING_FOUR_EYES: 'false' })).toMatchObject({ fourEyes: false });
  });

  it('are refused where they cannot be read', () => {
    expect(() => reportingConfig({ REPORTING_FOUR_EYES: 'maybe' })).toThrow(
      'REPORTING_FOUR_EYES must be true or false.',
    );
  });
});
