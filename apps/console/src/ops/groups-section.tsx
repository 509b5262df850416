import type { OverviewAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/use-narrow.js';
import { GroupsTable } from './groups-table.js';

/** What is not well stands open; the many that are fold away on a phone. */
export function GroupsSection({ groups, measuredAt }: OverviewAnswer): ReactNode {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  const isWell = ({ state }: OverviewAnswer['groups'][number]): boolean => state === 'well';
  const well = groups.filter(isWell);
  const others = groups.filter((one) => !isWell(one));
  return (
    <section>
      <h2 id="ops-groups">{t('ops.groups')}</h2>
      {groups.length === 0 && <p>{t('ops.groupsNone')}</p>}
      {others.length > 0 && <GroupsTable groups={others} measuredAt={measuredAt} labelledBy="ops-groups" />}
      {well.length > 0 && (
        <details className="ops-fold" open={!isNarrow}>
          <summary id="ops-groups-well">{t('ops.groupsWell', { count: well.length })}</summary>
          <GroupsTable groups={well} measuredAt={measuredAt} labelledBy="ops-groups-well" />
        </details>
      )}
    </section>
  );
}
