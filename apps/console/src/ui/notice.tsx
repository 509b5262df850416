import type { ReactNode } from 'react';

interface Props {
  readonly kind: 'plain' | 'warning' | 'danger' | 'good';
  readonly title?: string;
  /** Read out when it appears: after something that a person did. */
  readonly alert?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ kind, title, alert = false, children }: Props): ReactNode {
  return (
    <div className={`notice notice-${kind}`} role={alert ? 'alert' : undefined}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
