import type { IndicatorAnswer } from '@toandan/api-client';
import { figureFromJson, formatFigure, type FigureJson, type Locale } from '@toandan/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { ComparedRevision } from './changes.js';
import { useKnownWords } from './known-words.js';
import { sourceWords } from './source-words.js';

interface Props {
  readonly revision: ComparedRevision;
  readonly isNewest: boolean;
  /** Whether its figures count. */
  readonly isInForce: boolean;
  readonly catalogue: readonly IndicatorAnswer[];
}

export function RevisionTable({ revision, isNewest, isInForce, catalogue }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { stateWords } = useKnownWords();
  const { source } = revision;
  return (
    <details open={isNewest} className="revision">
      <summary>
        {t('report.revision', { revision: revision.revision })}
        {isNewest && ` (${t('report.newest')})`}: {stateWords(revision.state)}
        {isInForce && <strong> · {t('report.inForce')}</strong>}
      </summary>
      {source !== undefined && (
        <p>
          {t('report.source')}: {sourceWords(source, language)}
        </p>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('report.indicator')}</th>
            <th scope="col" className="number">
              {t('report.figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {revision.figures.map(({ indicator, figure, before }) => {
            const known = catalogue.find(({ code }) => code === indicator);
            return (
              <tr key={indicator}>
                <th scope="row">
                  {known?.names[language] ?? indicator}
                  {known !== undefined && <span className="quiet"> ({known.unit})</span>}
                </th>
                <td className="number">
                  {figureWords(figure, language)}
                  {before !== undefined && (
                    <span className="changed">
                      {' '}
                      {t('report.changed', { before: figureWords(before, language) })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function figureWords(figure: FigureJson, language: Locale): string {
  try {
    return formatFigure(figureFromJson(figure), language);
  } catch {
    // A figure that the kernel refuses is shown as it came, rather than a page without any.
    return figure.value?.amount ?? figure.percent?.amount ?? figure.kind;
  }
}
