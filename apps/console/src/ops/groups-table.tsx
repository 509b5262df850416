import type { GroupAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { StateMark, type Mood } from './state-mark.js';
import { useAge } from './use-age.js';

const MOODS: Record<GroupAnswer['state'], Mood> = {
  well: 'good',
  late: 'warning',
  stopped: 'danger',
  'dead-letters': 'danger',
  'not-started': 'plain',
  'not-known': 'plain',
};

interface Props {
  readonly groups: readonly GroupAnswer[];
  readonly measuredAt: string;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
}

export function GroupsTable({ groups, measuredAt, labelledBy }: Props): ReactNode {
  const { t } = useTranslation();
  const age = useAge();
  const heads = ['group', 'state', 'log', 'behind', 'oldest', 'members', 'lanes', 'dead', 'waiting'] as const;
  const behindOf = useBehind();
  return (
    <div className="table-scroll" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="plain-table stacked ops-groups" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className={['group', 'state', 'log'].includes(head) ? undefined : 'number'}
              >
                {t(`ops.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((one) => (
            <tr key={`${one.group} ${one.log ?? ''}`}>
              <th scope="row">{one.group}</th>
              <td data-label={t('ops.state')}>
                <StateMark mood={MOODS[one.state]}>{t(`ops.groupStates.${one.state}`)}</StateMark>
              </td>
              <td data-label={t('ops.log')}>{one.log ?? t('ops.none')}</td>
              <td data-label={t('ops.behind')} className="number">
                {behindOf(one)}
              </td>
              <td data-label={t('ops.oldest')} className="number">
                {one.oldest === undefined ? t('ops.none') : age(one.oldest, measuredAt)}
              </td>
              <td data-label={t('ops.members')} className="number">
                {one.members}
              </td>
              <td data-label={t('ops.lanes')} className="number">
                {one.lanesOwned}/{one.lanes}
              </td>
              <td data-label={t('ops.dead')} className="number">
                {one.dead}
              </td>
              <td data-label={t('ops.waiting')} className="number">
                {one.waiting}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Never a zero for what nobody could be asked. */
function useBehind(): (group: GroupAnswer) => string {
  const { t } = useTranslation();
  const format = new Intl.NumberFormat(useLanguage());
  return ({ behind, atLeast, log }) => {
    if (log === undefined) return t('ops.none');
    if (behind === undefined) return t('ops.unknown');
    return atLeast ? t('ops.atLeast', { number: format.format(behind) }) : format.format(behind);
  };
}
