import { Fragment } from 'preact';
import { piecesOf } from './long-words.js';

/**
 * A text of somebody else's, as it is; a word without an end has places where a line may end. Without them a browser sets each line of a
 * kerned word anew from its beginning: ten thousand letters take seconds.
 */
export function Breakable({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
