import type { TipoffBody } from '@toandan/api-client';

/** The form as it is filled in; '' where nothing is said. */
export interface TipoffFields {
  content: string;
  province: string;
  commune: string;
  contact: string;
}

export const NOTHING_SAID: TipoffFields = { content: '', province: '', commune: '', contact: '' };

/** What is sent: of who reports nothing but what they chose to say. */
export function tipoffBody({ content, province, commune, contact }: TipoffFields): TipoffBody {
  const unitId = commune === '' ? province : commune;
  return {
    content: content.trim(),
    ...(unitId === '' ? {} : { unitId }),
    ...(contact.trim() === '' ? {} : { reporter: { contact: contact.trim() } }),
  };
}
