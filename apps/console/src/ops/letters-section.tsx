import { useInfiniteQuery } from '@tanstack/react-query';
import type { OperatorAct } from '@toandan/api-client';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { LettersOfGroup } from './letters-of-group.js';
import { lettersQuery } from './ops-queries.js';
import { SettleDialog, type Settling } from './settle-dialog.js';

/** What failed, group by group, and what is to become of it. */
export function LettersSection(): ReactNode {
  const { t } = useTranslation();
  const letters = useInfiniteQuery(lettersQuery(useApi()));
  const [settling, setSettling] = useState<Settling>();
  const [done, setDone] = useState<OperatorAct>();
  const all = letters.data?.pages.flatMap(({ items }) => items) ?? [];
  const groups = [...new Set(all.map(({ group }) => group))];
  const close = (): void => setSettling(undefined);
  return (
    <section>
      <h2>{t('ops.letters')}</h2>
      <p role="status" className={done === undefined ? 'unseen' : 'live-news ops-done'}>
        {done !== undefined &&
          t(done.action === 'replay' ? 'ops.replayed' : 'ops.discarded', { count: done.letterIds.length })}
      </p>
      {letters.error !== null && <ProblemView error={letters.error} onRetry={() => void letters.refetch()} />}
      {letters.isSuccess && all.length === 0 && <p>✓ {t('ops.lettersNone')}</p>}
      {all.length > 0 && <p className="help">{t('ops.lettersHelp')}</p>}
      {groups.map((group) => (
        <LettersOfGroup
          key={group}
          group={group}
          letters={all.filter((letter) => letter.group === group)}
          onSettle={setSettling}
        />
      ))}
      {letters.hasNextPage && (
        <button type="button" className="button" onClick={() => void letters.fetchNextPage()}>
          {t('ops.lettersMore')}
        </button>
      )}
      {settling !== undefined && (
        <SettleDialog
          key={JSON.stringify(settling)}
          settling={settling}
          onClose={close}
          onDone={(act) => {
            setDone(act);
            close();
          }}
        />
      )}
    </section>
  );
}
