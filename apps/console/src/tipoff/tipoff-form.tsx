import { answered, type TipoffReceived } from '@toandan/api-client';
import { useRef, useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../api/problem-view.js';
import { KeyKeeper } from './idempotency-key.js';
import { NOTHING_SAID, tipoffBody, type TipoffFields } from './tipoff-fields.js';
import { UnitFields } from './unit-fields.js';
import { usePublicApi } from './use-public-api.js';

const LONGEST_CONTACT = 300;

export function TipoffForm({
  onReceived,
}: {
  readonly onReceived: (received: TipoffReceived) => void;
}): ReactNode {
  const { t } = useTranslation();
  const api = usePublicApi();
  const keys = useRef(new KeyKeeper());
  const [error, setError] = useState<unknown>();
  const { register, handleSubmit, control, setValue, formState } = useForm<TipoffFields>({
    defaultValues: NOTHING_SAID,
  });
  const { errors, isSubmitting } = formState;
  const isAnonymous = useWatch({ control, name: 'contact' }).trim() === '';

  const send = async (fields: TipoffFields): Promise<void> => {
    setError(undefined);
    const body = tipoffBody(fields);
    try {
      const headers = { 'Idempotency-Key': keys.current.keyFor(body) };
      onReceived(
        await answered(api.POST('/api/tipoffs/v1/public/tipoffs', { body, params: { header: headers } })),
      );
    } catch (problem) {
      setError(problem);
    }
  };

  return (
    <form
      className="form card"
      onSubmit={(event) => void handleSubmit(send)(event)}
      noValidate
      autoComplete="off"
    >
      {error !== undefined && (
        <>
          <ProblemView error={error} title={t('tipoff.failed')} />
          <p>{t('tipoff.failedHelp')}</p>
        </>
      )}
      <div className="field">
        <label htmlFor="content">{t('tipoff.text')}</label>
        <p className="help" id="content-help">
          {t('tipoff.textHelp')}
        </p>
        <textarea
          id="content"
          rows={8}
          required
          aria-invalid={errors.content !== undefined}
          aria-describedby={errors.content === undefined ? 'content-help' : 'content-help content-error'}
          {...register('content', { validate: (text) => text.trim() !== '' })}
        />
        {errors.content !== undefined && (
          <p className="field-error" id="content-error">
            {t('tipoff.textMissing')}
          </p>
        )}
      </div>
      <UnitFields api={api} control={control} register={register} setValue={setValue} />
      <div className="field">
        <label htmlFor="contact">{t('tipoff.contact')}</label>
        <p className="help" id="contact-help">
          {t('tipoff.contactHelp')}
        </p>
        <input
          id="contact"
          type="text"
          autoComplete="off"
          aria-invalid={errors.contact !== undefined}
          aria-describedby={errors.contact === undefined ? 'contact-help' : 'contact-help contact-error'}
          {...register('contact', { maxLength: LONGEST_CONTACT })}
        />
        {errors.contact !== undefined && (
          <p className="field-error" id="contact-error">
            {t('tipoff.contactLong')}
          </p>
        )}
      </div>
      <p role="status" className={isAnonymous ? 'anonymity' : 'anonymity anonymity-not'}>
        {t(isAnonymous ? 'tipoff.anonymous' : 'tipoff.notAnonymous')}
      </p>
      <button type="submit" className="button button-main" disabled={isSubmitting}>
        {t(isSubmitting ? 'tipoff.sending' : 'tipoff.send')}
      </button>
    </form>
  );
}
