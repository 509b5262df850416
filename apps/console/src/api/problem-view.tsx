import { ApiProblem } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';

interface Props {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** An error in the service's own words, with the request's id for who is asked for help. */
export function ProblemView({ error, title, onRetry }: Props): ReactNode {
  const { t } = useTranslation();
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const own = problem?.code === 'no-answer' ? t('problem.no-answer') : t('problem.unreadable');
  const words = problem === undefined || problem.title === '' ? own : `${problem.title}. ${problem.detail}`;
  const requestId = error instanceof ApiProblem ? error.requestId : undefined;
  return (
    <Notice kind="danger" title={title ?? t('problem.title')} alert>
      <p>{words}</p>
      {problem?.errors !== undefined && (
        <ul>
          {problem.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <code>{field}</code>: {message}
            </li>
          ))}
        </ul>
      )}
      {requestId !== undefined && (
        <p className="small">
          {t('problem.requestId')}: <code>{requestId}</code>
        </p>
      )}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('problem.retry')}
        </button>
      )}
    </Notice>
  );
}
