/** A field with its label, and what is said of it: a hint, an echo, or what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  /** Of its place in what is sent: where a refusal points, the focus goes. */
  name: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  children: (field: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ComponentChildren;
}

export function Field({ name, label, hint, error, children }: FieldProps) {
  const id = useId();
  const said = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div class="desk-field">
      <label class="label" for={id}>
        {label}
      </label>
      {children({
        id,
        name,
        'aria-describedby': said === '' ? undefined : said,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error && (
        <p class="desk-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="label" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  set: (value: string) => void;
  rows?: number;
  lang?: string | undefined;
}

export function TextField({ value, set, rows, lang, ...said }: TextFieldProps) {
  return (
    <Field {...said}>
      {(field) =>
        rows === undefined ? (
          <input
            {...field}
            class="field"
            type="text"
            autocomplete="off"
            value={value}
            onInput={(event) => set(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...field}
            class="field"
            rows={rows}
            lang={lang}
            value={value}
            onInput={(event) => set(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  set: (value: string) => void;
  options: readonly (readonly [value: string, name: string])[];
}

export function SelectField({ value, set, options, ...said }: SelectFieldProps) {
  return (
    <Field {...said}>
      {(field) => (
        <select {...field} class="field" value={value} onChange={(event) => set(event.currentTarget.value)}>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
