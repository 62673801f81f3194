import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { texts } from '../texts/texts.js';
import type { CiteDialogProps } from './cite-dialog.js';

/** Opens how to cite a statement. The dialog is loaded by the first who wants it. */
export function CiteButton({ statement, of }: { statement: string; of: string }) {
  const [Dialog, setDialog] = useState<ComponentType<CiteDialogProps> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    setIsOpen(true);
    import('./cite-dialog.js').then(
      ({ CiteDialog }) => setDialog(() => CiteDialog),
      // Without the network there is no citation either.
      () => setIsOpen(false),
    );
  };
  return (
    <>
      <button type="button" class="link-button" ref={button} aria-haspopup="dialog" onClick={open}>
        {texts.cite.button}
        <span class="visually-hidden"> {of}</span>
      </button>
      {isOpen && Dialog && (
        <Dialog
          statement={statement}
          close={() => {
            setIsOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
