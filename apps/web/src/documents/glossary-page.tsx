import html from '../../../../docs/glossary.md';
import { texts } from '../texts/texts.js';
import { DocumentPage } from './document-page.js';

export default function GlossaryPage() {
  return <DocumentPage title={texts.documents.glossary} html={html} />;
}
