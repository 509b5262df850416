import type { ApiClient } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useWatch, type Control, type UseFormRegister, type UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { TipoffFields } from './tipoff-fields.js';
import { useTipoffUnits } from './use-tipoff-units.js';

interface Props {
  readonly api: ApiClient;
  readonly control: Control<TipoffFields>;
  readonly register: UseFormRegister<TipoffFields>;
  readonly setValue: UseFormSetValue<TipoffFields>;
}

/** Where it happened, as far as a person wishes to say: a province, then perhaps one of its communes. */
export function UnitFields({ api, control, register, setValue }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const province = useWatch({ control, name: 'province' });
  const provinces = useTipoffUnits(api);
  const communes = useTipoffUnits(api, province);
  if (provinces.length === 0) return null;
  const choices = (units: typeof provinces): ReactNode => (
    <>
      <option value="">{t('tipoff.provinceUnknown')}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name[language]}
        </option>
      ))}
    </>
  );
  return (
    <>
      <div className="field">
        <label htmlFor="province">{t('tipoff.province')}</label>
        {/* The commune chosen before is not of the province chosen now. */}
        <select id="province" {...register('province', { onChange: () => setValue('commune', '') })}>
          {choices(provinces)}
        </select>
      </div>
      {communes.length > 0 && (
        <div className="field">
          <label htmlFor="commune">{t('tipoff.commune')}</label>
          <select id="commune" {...register('commune')}>
            {choices(communes)}
          </select>
        </div>
      )}
    </>
  );
}
