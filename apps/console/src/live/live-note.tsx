import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { figuresChanged, watermarkQuery } from '../api/queries.js';
import { useLanguage } from '../i18n/use-language.js';
import { formatInstant } from '../question/as-of.js';

interface Props {
  /** The instant that the page is held at, if it is. */
  readonly pinned: string | undefined;
  /** What is shown: announced when it becomes another. The query keeps it the same object while nothing has changed. */
  readonly shown: unknown;
  /** Of which question it is: the answer to another question is no news. */
  readonly question: string;
}

/** How fresh the page is. Asks every few seconds, and fetches the figures anew only when something came. */
export function LiveNote({ pinned, shown, question }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const watermark = useQuery({ ...watermarkQuery(useApi()), enabled: pinned === undefined });
  const { upTo, waiting = 0 } = watermark.data ?? {};

  const seen = useRef(upTo);
  useEffect(() => {
    if (seen.current !== undefined && upTo !== undefined && upTo !== seen.current) {
      void figuresChanged(queries);
    }
    seen.current = upTo;
  }, [upTo, queries]);

  const news = useNews(shown, question);
  return (
    <div className="live-note">
      <p>
        {pinned === undefined
          ? upTo !== undefined && t('live.upTo', { at: formatInstant(upTo, language) })
          : t('live.pinned', { at: formatInstant(pinned, language) })}
        {pinned === undefined && waiting > 0 && ` · ${t('live.waiting', { count: waiting })}`}
      </p>
      <p role="status" aria-live="polite" className={news === undefined ? 'unseen' : 'live-news'}>
        {news !== undefined && t('live.changed', { at: formatInstant(news, language) })}
      </p>
    </div>
  );
}

/** The instant at which what is shown last changed while the question stayed: another time is read out anew. */
function useNews(shown: unknown, question: string): string | undefined {
  const [news, setNews] = useState<string>();
  const last = useRef({ shown, question });
  useEffect(() => {
    const before = last.current;
    last.current = { shown, question };
    if (before.question !== question) setNews(undefined);
    else if (before.shown !== undefined && shown !== undefined && before.shown !== shown) {
      setNews(new Date().toISOString());
    }
  }, [shown, question]);
  return news;
}
