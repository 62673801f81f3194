import type { ComponentChildren } from 'preact';

/** Marks a contradiction, by a sign of two arrows that meet as well as by its colour. */
export function Conflict({ children }: { children: ComponentChildren }) {
  return (
    <p class="conflict">
      <ConflictMark />
      <span>{children}</span>
    </p>
  );
}

export function ConflictMark() {
  return (
    <svg class="mark" viewBox="-8 -8 16 16" width="1.1em" height="1.1em" aria-hidden="true">
      <path
        d="M-7 0H-1.5M-4-3L-1.2 0L-4 3M7 0H1.5M4-3L1.2 0L4 3"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
