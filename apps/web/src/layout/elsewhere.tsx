import { webAddress } from '../statement/web-address.js';

/** The same thing in other registers, by the names of their sites. */
export function Elsewhere({ addresses }: { addresses: string[] }) {
  return (
    <span class="inline-list">
      {addresses.map((address) => {
        const href = webAddress(address);
        return href ? (
          <a key={address} href={href} rel="noopener noreferrer" title={address}>
            {new URL(href).hostname.replace(/^www\./, '')}
          </a>
        ) : (
          <span key={address}>{address}</span>
        );
      })}
    </span>
  );
}
