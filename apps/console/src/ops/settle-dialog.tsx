import { useQueryClient } from '@tanstack/react-query';
import { answered, type ApiClient, type OperatorAct } from '@toandan/api-client';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { newKey } from '../tipoff/idempotency-key.js';
import { operationsChanged } from './ops-queries.js';

/** What is to become of which letters. */
export interface Settling {
  readonly action: 'replay' | 'discard';
  readonly group: string;
  readonly ids: readonly string[];
}

interface Props {
  readonly settling: Settling;
  readonly onDone: (act: OperatorAct) => void;
  readonly onClose: () => void;
}

/** Asks before anything becomes of a letter. The browser's own dialog: it keeps the focus, and Escape leaves it. */
export function SettleDialog({ settling, onDone, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [title, field] = [useId(), useId()];
  const { action, ids } = settling;
  const count = ids.length;

  useEffect(() => dialog.current?.showModal(), []);

  const settle = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (action === 'discard' && reason.trim() === '') return setMissing(true);
    setBusy(true);
    setError(undefined);
    try {
      const act = await settled(api, settling, reason, key);
      await operationsChanged(queries);
      onDone(act);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };

  return (
    <dialog ref={dialog} className="ops-dialog" aria-labelledby={title} onClose={onClose}>
      <form onSubmit={(event) => void settle(event)} noValidate>
        <h2 id={title}>{t(`ops.${action}Title`, { count })}</h2>
        <p>
          {settling.group}: {ids.join(', ')}
        </p>
        <p>{t(`ops.${action}Help`)}</p>
        {action === 'discard' && (
          <div className="field">
            <label htmlFor={field}>{t('ops.reason')}</label>
            <p className="help" id={`${field}-help`}>
              {t('ops.reasonHelp')}
            </p>
            <input
              id={field}
              value={reason}
              maxLength={500}
              autoComplete="off"
              aria-describedby={`${field}-help`}
              aria-invalid={isMissing}
              onChange={(event) => {
                setReason(event.target.value);
                setMissing(false);
              }}
            />
            {isMissing && (
              <p className="field-error" role="alert">
                {t('ops.reasonMissing')}
              </p>
            )}
          </div>
        )}
        {error !== undefined && <ProblemView error={error} title={t('ops.refused')} />}
        <div className="field-row ops-dialog-foot">
          <button type="submit" className="button button-main" disabled={isBusy}>
            {action === 'discard' ? t('ops.discardButton') : t('ops.replay')}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('ops.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** The same key however often it is tried: a line that breaks settles nothing twice. */
async function settled(
  api: ApiClient,
  { action, group, ids }: Settling,
  reason: string,
  key: string,
): Promise<OperatorAct> {
  const params = { header: { 'Idempotency-Key': key } };
  const body = { group, ids: [...ids] };
  if (action === 'replay') return answered(api.POST('/api/operations/v1/replays', { body, params }));
  return answered(api.POST('/api/operations/v1/discards', { body: { ...body, reason }, params }));
}
