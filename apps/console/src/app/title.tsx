import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly children: string;
  /** Put before the title in the window's name, as DIỄN TẬP is. */
  readonly mark?: string;
  readonly beside?: ReactNode;
}

/** The page's heading, which is also the window's name and where a reader is put when the page changes. */
export function PageTitle({ children, mark, beside }: Props): ReactNode {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const brand = t('brand.name');
  useEffect(() => {
    document.title = `${mark === undefined ? '' : `[${mark}] `}${children} · ${brand}`;
  }, [children, mark, brand]);
  useEffect(() => {
    // Not on the first page of a visit: there the browser itself begins at the top.
    if (globalThis.history.state !== null && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {beside}
    </div>
  );
}
