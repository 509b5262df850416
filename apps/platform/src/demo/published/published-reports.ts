import type { FigureJson } from '@toandan/kernel';
import { atLeast, exactly, percentage, ratioOf, thousands } from './figures.js';

/** What one province published, as it was published: every bound and every missing part is in the figures. */
export interface PublishedReport {
  /** The province's code and name at that time. */
  readonly code: string;
  readonly name: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly form: 'programme-review' | 'programme-milestones';
  /** Where it was published: what, and on which day. */
  readonly source: { readonly title: string; readonly date: string };
  readonly figures: readonly { readonly indicator: string; readonly figure: FigureJson }[];
}

/**
 * The figures of five provinces that newspapers published between 2019 and 2024. A page counter in one of the articles is
 * no figure; that other programmes were looked back upon too is the programmes' to say.
 */
export const PUBLISHED_REPORTS: readonly PublishedReport[] = [
  {
    code: '06',
    name: 'Bắc Kạn',
    form: 'programme-review',
    period: { start: '2013-08-01', end: '2023-05-25' },
    source: {
      title: 'Tổng kết 10 năm Chương trình phối hợp số 09 tại Bắc Kạn',
      date: '2023-05-25',
    },
    figures: [
      { indicator: 'propaganda.law_sessions', figure: atLeast('2100') },
      { indicator: 'propaganda.household_commitments', figure: atLeast('15000') },
      { indicator: 'force.patrol_teams', figure: exactly('965') },
      { indicator: 'force.patrol_members', figure: exactly('3620') },
      { indicator: 'force.security_selfmanage_teams', figure: exactly('168') },
      { indicator: 'force.mediation_teams', figure: exactly('1292') },
      { indicator: 'tipoff.letterbox_units', figure: exactly('1292') },
      { indicator: 'movement.launch_sessions', figure: exactly('8720') },
      { indicator: 'movement.launch_participants', figure: exactly('462789') },
      { indicator: 'tipoff.received', figure: exactly('37853') },
      { indicator: 'propaganda.leaflets', figure: exactly('6700') },
      { indicator: 'force.regular_commune_police', figure: ratioOf('102', '102') },
    ],
  },
  {
    code: '35',
    name: 'Hà Nam',
    form: 'programme-review',
    period: { start: '2013-08-01', end: '2023-06-06' },
    source: {
      title: 'Tổng kết 10 năm Chương trình phối hợp số 09 tại Hà Nam (tỉnh suy ra từ nội dung bài)',
      date: '2023-06-06',
    },
    figures: [
      { indicator: 'model.total', figure: exactly('83') },
      { indicator: 'model.programme09', figure: exactly('8') },
      { indicator: 'model.replicated_province', figure: exactly('6') },
      { indicator: 'model.replicated_national', figure: exactly('2') },
      { indicator: 'crime.campaigns', figure: exactly('30') },
      { indicator: 'crime.gangs_broken', figure: atLeast('400') },
      { indicator: 'drug.lines_broken', figure: exactly('56') },
      { indicator: 'drug.spots_removed', figure: exactly('590') },
      { indicator: 'admin.environment_cases', figure: exactly('917') },
      { indicator: 'admin.foodsafety_incidents', figure: exactly('826') },
      { indicator: 'admin.foodsafety_violators', figure: exactly('829') },
      { indicator: 'crime.social_order_solved', figure: thousands() },
      { indicator: 'crime.wanted_caught', figure: exactly('257') },
      { indicator: 'measure.compulsory_education', figure: exactly('273') },
      { indicator: 'measure.reformatory', figure: exactly('35') },
      { indicator: 'measure.rehab_commune_education', figure: exactly('1078') },
      { indicator: 'force.regular_commune_police', figure: percentage('100') },
      { indicator: 'safety.areas_communes', figure: percentage('95', 'at-least') },
      // In print the "trên" before the 95 % may or may not govern this too; an "at least" is true in both readings.
      { indicator: 'safety.agencies', figure: percentage('90', 'at-least') },
    ],
  },
  {
    code: '04',
    name: 'Cao Bằng',
    form: 'programme-review',
    period: { start: '2018-01-01', end: '2018-12-31' },
    source: {
      title: 'Tổng kết phong trào năm 2018 tại Cao Bằng (tỉnh suy ra từ nội dung bài)',
      date: '2019-03-12',
    },
    figures: [
      { indicator: 'tipoff.valuable', figure: exactly('286') },
      { indicator: 'crime.cases_solved', figure: exactly('388') },
      { indicator: 'crime.clearance_rate', figure: percentage('83.62', 'exact', '388') },
      { indicator: 'econ.cases', figure: exactly('139') },
      { indicator: 'econ.violators', figure: exactly('136') },
      { indicator: 'drug.cases', figure: exactly('269') },
      { indicator: 'drug.suspects', figure: exactly('414') },
      { indicator: 'drug.heroin_bricks', figure: exactly('342') },
      { indicator: 'drug.heroin_kg', figure: exactly('1.47') },
      { indicator: 'weapon.guns_surrendered', figure: exactly('50') },
      { indicator: 'force.security_selfmanage_teams', figure: exactly('902') },
      { indicator: 'model.total', figure: exactly('467') },
      { indicator: 'safety.communes', figure: ratioOf('164', '199') },
      { indicator: 'safety.agencies', figure: ratioOf('718', '768') },
    ],
  },
  {
    code: '24',
    name: 'Bắc Giang',
    form: 'programme-review',
    period: { start: '2023-01-01', end: '2033-12-31' },
    source: {
      title: 'Chương trình phối hợp giai đoạn 2023-2033 tại Bắc Giang',
      date: '2024-01-18',
    },
    figures: [{ indicator: 'programme.content_groups', figure: exactly('8') }],
  },
  {
    code: '62',
    name: 'Kon Tum',
    form: 'programme-milestones',
    period: { start: '2013-08-01', end: '2019-03-11' },
    source: {
      title: 'Sơ kết 5 năm Chương trình phối hợp số 09, điểm cầu Kon Tum',
      date: '2019-03-11',
    },
    figures: [{ indicator: 'programme.years_reviewed', figure: exactly('5') }],
  },
];
