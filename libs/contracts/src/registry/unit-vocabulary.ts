/** Where a unit stands. `district` exists only for dates before 1 July 2025. */
export const UNIT_LEVELS = ['nation', 'province', 'district', 'commune'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** What a unit is by law. Kinds of one level differ by date: see each. */
export const UNIT_KINDS = [
  /** nước */
  'nation',
  /** tỉnh */
  'province',
  /** thành phố trực thuộc trung ương */
  'municipality',
  /** huyện, until 30 June 2025 */
  'rural-district',
  /** quận, until 30 June 2025 */
  'urban-district',
  /** thị xã, until 30 June 2025 */
  'town',
  /** thành phố thuộc tỉnh or thuộc thành phố trực thuộc trung ương, until 30 June 2025 */
  'provincial-city',
  /** xã */
  'commune',
  /** phường */
  'ward',
  /** thị trấn, until 30 June 2025 */
  'township',
  /** đặc khu, since 1 July 2025 */
  'special-zone',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
