import { Link } from '@tanstack/react-router';
import type { TermAnswer } from '@toandan/api-client';
import { Decimal, formatDecimal, type Locale } from '@toandan/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from '../app/pages.js';
import { useLanguage } from '../i18n/use-language.js';
import { sourceWords } from '../report/source-words.js';
import { formatInstant } from '../question/as-of.js';
import { periodOfId } from '../question/period-of-id.js';
import { labelOfPeriod } from '../question/periods.js';

/** Each figure that went in, with the report it is of. */
export function TermsTable({ terms }: { readonly terms: readonly TermAnswer[] }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (terms.length === 0) {
    return (
      <section>
        <h2>{t('explanation.termsTitle')}</h2>
        <p>{t('explanation.noTerms')}</p>
      </section>
    );
  }
  const heads = ['unit', 'countedIn', 'period', 'value', 'report', 'recordedAt', 'source'] as const;
  return (
    <section>
      <h2 id="terms">{t('explanation.termsTitle')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="terms" tabIndex={0}>
        <table className="plain-table stacked">
          <caption>{t('explanation.termsCaption', { count: terms.length })}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={head === 'value' ? 'number' : undefined}>
                  {t(`explanation.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr
                key={`${term.reportId} ${term.revision} ${term.unit.id} ${term.countedIn.id} ${term.period}`}
              >
                <th scope="row">{term.unit.name[language]}</th>
                <td data-label={t('explanation.countedIn')}>
                  {term.countedIn.name[language]}
                  {term.share !== '1' && (
                    <>
                      {' '}
                      <span className="quiet">
                        ({t('explanation.share').toLowerCase()} {shareWords(term.share, language)})
                      </span>
                    </>
                  )}
                </td>
                <td data-label={t('explanation.period')}>
                  {labelOfPeriod(periodOfId(term.period), language)}
                </td>
                <td data-label={t('explanation.value')} className="number">
                  {term.text[language]}
                </td>
                <td data-label={t('explanation.report')}>
                  <Link to={PAGES.report} params={{ reportId: term.reportId }}>
                    {t('explanation.openReport')}
                    <span className="unseen"> {term.unit.name[language]}</span>
                  </Link>
                  , {t('explanation.revision', { revision: term.revision })}
                </td>
                <td data-label={t('explanation.recordedAt')}>{formatInstant(term.recordedAt, language)}</td>
                <td data-label={t('explanation.source')}>
                  {sourceWords(term.source, language) ?? t('table.nothing')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function shareWords(share: string, language: Locale): string {
  try {
    return formatDecimal(Decimal.parse(share), language);
  } catch {
    return share;
  }
}
