import { useEffect, useRef } from 'preact/hooks';
import { deskTexts } from '../texts/desk-texts.js';

/** The list of shortcuts. */
export function KeysDialog({ close }: { close: () => void }) {
  const { keys } = deskTexts;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog class="desk-dialog" ref={dialog} aria-label={keys.title} onClose={close}>
      <h2>{keys.title}</h2>
      <dl class="desk-keys">
        {keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={close}>
        {keys.close}
      </button>
    </dialog>
  );
}
