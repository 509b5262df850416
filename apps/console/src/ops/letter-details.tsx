import { useQuery } from '@tanstack/react-query';
import type { LetterAnswer } from '@toandan/api-client';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { letterQuery } from './ops-queries.js';

/** All that may be seen of a letter; fetched when it is unfolded. */
export function LetterDetails({ letter }: { readonly letter: LetterAnswer }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const whole = useQuery({ ...letterQuery(useApi(), letter), enabled: isOpen });
  const found = whole.data;
  return (
    <details className="ops-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ops.details', { id: letter.id })}</summary>
      {isOpen && whole.isPending && <p role="status">{t('shell.loading')}</p>}
      {whole.error !== null && <ProblemView error={whole.error} onRetry={() => void whole.refetch()} />}
      {found !== undefined && (
        <dl className="facts">
          <div>
            <dt>{t('ops.eventId')}</dt>
            <dd>{found.eventId}</dd>
          </div>
          <div>
            <dt>{t('ops.place')}</dt>
            <dd>{t('ops.placeOf', { log: found.log, lane: found.lane, run: found.run })}</dd>
          </div>
          {found.envelope !== undefined && (
            <div>
              <dt>{t('ops.correlation')}</dt>
              <dd>{found.envelope.correlationId}</dd>
            </div>
          )}
          <div className="facts-wide">
            <dt>{t('ops.content')}</dt>
            <dd>
              {found.payload === undefined ? (
                t('ops.contentHidden')
              ) : (
                <pre className="ops-payload" tabIndex={0}>
                  {found.payload}
                </pre>
              )}
            </dd>
          </div>
        </dl>
      )}
    </details>
  );
}
