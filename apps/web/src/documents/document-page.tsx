import { useEffect } from 'preact/hooks';
import { useTitle } from '../layout/use-title.js';
import './document.css';

/** A document of ours, which the build makes of docs/*.md. */
export function DocumentPage({ title, html }: { title: string; html: string }) {
  useTitle(title);
  // The browser looked for the heading before the document was there.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return <article class="document" dangerouslySetInnerHTML={{ __html: html }} />;
}
