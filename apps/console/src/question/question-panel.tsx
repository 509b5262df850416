import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/use-narrow.js';

/** What is asked, above the answer. On a phone it is folded, so that the answer is seen first. */
export function QuestionPanel({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  if (!isNarrow) {
    return (
      <section className="question no-print" aria-label={t('question.title')}>
        {children}
      </section>
    );
  }
  return (
    <details className="question-folded no-print">
      <summary>{t('question.change')}</summary>
      <div className="question">{children}</div>
    </details>
  );
}
