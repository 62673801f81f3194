import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './popover.css';

/** A button with something that it opens: the browser's own popover, which closes by Escape or a click elsewhere. */
export function Popover({ label, children }: { label: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <span class="popover">
      <button type="button" class="button" popovertarget={id}>
        {label}
        <span class="popover-sign" aria-hidden="true" />
      </button>
      <div class="popover-body" id={id} popover="auto">
        {children}
      </div>
    </span>
  );
}
