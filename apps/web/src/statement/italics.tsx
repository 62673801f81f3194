import { Breakable } from './breakable.js';

/** Text with `<i>` in it, as the API writes citations; any other markup is left out, and only its text is shown. */
export function Italics({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node, i) => {
    const text = <Breakable text={node.textContent ?? ''} />;
    return node.nodeName === 'I' ? <i key={i}>{text}</i> : <span key={i}>{text}</span>;
  });
}
