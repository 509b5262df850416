/** A province as the laws name it: facts and nothing of ours. */
export interface BuiltInProvince {
  readonly code: string;
  readonly kind: 'province' | 'municipality';
  readonly vi: string;
  readonly en: string;
}
