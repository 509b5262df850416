import type { LetterAnswer } from '@toandan/api-client';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { formatInstant } from '../question/as-of.js';
import { LetterDetails } from './letter-details.js';
import type { Settling } from './settle-dialog.js';
import { StateMark, type Mood } from './state-mark.js';

/** What one call settles at most. */
const MOST = 200;

const MOODS = { dead: 'danger', parked: 'warning', queued: 'plain' } as const satisfies Record<string, Mood>;

interface Props {
  readonly group: string;
  /** Those that wait, in the order in which they came. */
  readonly letters: readonly LetterAnswer[];
  readonly onSettle: (settling: Settling) => void;
}

export function LettersOfGroup({ group, letters, onSettle }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useId();
  const heads = ['letter', 'key', 'why', 'failedAt', 'todo'] as const;
  const dead = letters.filter(({ state }) => state === 'dead').map(({ id }) => id);
  return (
    <section className="ops-letters">
      <div className="ops-letters-head">
        <h3 id={heading}>{t('ops.letterOf', { group })}</h3>
        {dead.length > 1 && (
          <button
            type="button"
            className="button"
            onClick={() => onSettle({ action: 'replay', group, ids: dead.slice(0, MOST) })}
          >
            {t('ops.replayAll', { count: Math.min(dead.length, MOST) })}
          </button>
        )}
      </div>
      <div className="table-scroll" role="region" aria-labelledby={heading} tabIndex={0}>
        <table className="plain-table stacked" aria-labelledby={heading}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`ops.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id}>
                <th scope="row">
                  {letter.id}. {letter.type ?? letter.topic}{' '}
                  {isWaiting(letter.state) && (
                    <StateMark mood={MOODS[letter.state]}>{t(`ops.letterStates.${letter.state}`)}</StateMark>
                  )}
                  <LetterDetails letter={letter} />
                </th>
                <td data-label={t('ops.key')} className="ops-key">
                  {letter.key}
                </td>
                <td data-label={t('ops.why')}>
                  {letter.error}
                  <span className="quiet">
                    {' '}
                    ({letter.reason}; {t('ops.attempts').toLowerCase()}: {letter.attempts})
                  </span>
                </td>
                <td data-label={t('ops.failedAt')}>{formatInstant(letter.failedAt, language)}</td>
                <td data-label={t('ops.todo')}>
                  {letter.state === 'dead' ? (
                    <div className="field-row">
                      {(['replay', 'discard'] as const).map((action) => (
                        <button
                          key={action}
                          type="button"
                          className="button"
                          aria-label={t(`ops.${action}One`, { id: letter.id })}
                          onClick={() => onSettle({ action, group, ids: [letter.id] })}
                        >
                          {t(`ops.${action}`)}
                        </button>
                      ))}
                    </div>
                  ) : (
                    t('ops.none')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function isWaiting(state: string): state is keyof typeof MOODS {
  return Object.hasOwn(MOODS, state);
}
