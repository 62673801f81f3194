import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAddress } from '../address/use-address.js';

const PAUSE_MS = 250;

/** Filters a list by what is typed: the address follows once the reader pauses. */
export function FilterField({ name, label }: { name: string; label: string }) {
  const { query, replace } = useAddress();
  const inAddress = query[name] ?? '';
  const [text, setText] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => setText(inAddress), [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label class="tool">
      <span class="label">{label}</span>
      <input
        class="field"
        type="search"
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => replace({ [name]: typed }), PAUSE_MS);
        }}
      />
    </label>
  );
}
