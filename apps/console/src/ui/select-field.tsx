import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Shown when there is nothing to choose. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

/** The browser's own list: it works with every keyboard, phone and screen reader there is. */
export function SelectField({ label, value, options, none, onChange }: Props): ReactNode {
  const id = useId();
  const isKnown = options.some((option) => option.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={options.length === 0}
        onChange={(event) => onChange(event.target.value)}
      >
        {!isKnown && <option value={value}>{value === '' ? (none ?? '') : value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
