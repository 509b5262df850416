/** By which way a tip-off came. The same words as in the event that tells of it. */
export const CHANNELS = ['web', 'hotline', 'letter', 'in-person', 'letterbox', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What an operator may record: the web form records itself. */
export const RECORDED_CHANNELS = ['hotline', 'letter', 'in-person', 'letterbox', 'social'] as const;
export type RecordedChannel = (typeof RECORDED_CHANNELS)[number];
