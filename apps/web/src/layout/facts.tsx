import type { ComponentChildren } from 'preact';
import './facts.css';

/** Names and values, one to a line; a fact without a value is left out. */
export function Facts({ facts }: { facts: (readonly [name: string, value: ComponentChildren])[] }) {
  const there = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (there.length === 0) return null;
  return (
    <dl class="facts">
      {there.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
