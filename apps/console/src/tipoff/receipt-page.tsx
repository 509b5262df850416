import { answered, type TipoffFollowed } from '@toandan/api-client';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../api/problem-view.js';
import { PAGES } from '../app/pages.js';
import { PageTitle } from '../app/title.js';
import { useLanguage } from '../i18n/use-language.js';
import { Notice } from '../ui/notice.js';
import { PublicFrame } from './public-frame.js';
import { usePublicApi } from './use-public-api.js';

/** What has become of a tip-off, for who has its receipt. It is sent in a body: addresses are kept in histories and logs. */
export function ReceiptPage(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const api = usePublicApi();
  const [found, setFound] = useState<TipoffFollowed>();
  const [error, setError] = useState<unknown>();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { receipt: '' } });
  const { errors, isSubmitting } = formState;

  const lookUp = async ({ receipt }: { receipt: string }): Promise<void> => {
    setFound(undefined);
    setError(undefined);
    const body = { receipt: receipt.trim() };
    try {
      setFound(await answered(api.POST('/api/tipoffs/v1/public/receipts/lookup', { body, params: {} })));
    } catch (problem) {
      setError(problem);
    }
  };

  return (
    <PublicFrame>
      <PageTitle>{t('tipoff.lookup')}</PageTitle>
      <p className="lead">{t('tipoff.lookupLead')}</p>
      <form
        className="form card"
        onSubmit={(event) => void handleSubmit(lookUp)(event)}
        noValidate
        autoComplete="off"
      >
        {error !== undefined && <ProblemView error={error} />}
        <div className="field">
          <label htmlFor="receipt">{t('tipoff.receipt')}</label>
          <input
            id="receipt"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            required
            aria-invalid={errors.receipt !== undefined}
            aria-describedby={errors.receipt === undefined ? undefined : 'receipt-error'}
            {...register('receipt', { validate: (text) => text.trim() !== '' })}
          />
          {errors.receipt !== undefined && (
            <p className="field-error" id="receipt-error">
              {t('tipoff.lookupMissing')}
            </p>
          )}
        </div>
        <button type="submit" className="button button-main" disabled={isSubmitting}>
          {t('tipoff.lookupButton')}
        </button>
      </form>
      <div role="status">
        {found !== undefined && (
          <Notice kind="good">
            <p>
              {t('tipoff.lookupState')}: <strong>{found.words[language]}</strong>
            </p>
          </Notice>
        )}
      </div>
      <p>
        <Link to={PAGES.tipoff}>{t('tipoff.title')}</Link>
      </p>
    </PublicFrame>
  );
}
