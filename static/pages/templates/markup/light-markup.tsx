import { OpenLink } from '../../project/open-link';
import { type Block, type Line, type Piece, readMarkup } from './read-markup';

const PieceOfLine = ({ piece }: { readonly piece: Piece }) => {
  switch (piece.kind) {
    case 'text':
      return <span>{piece.text}</span>;
    case 'strong':
      return <strong>{piece.text}</strong>;
    case 'link':
      return <OpenLink link={piece.url} name={piece.text} />;
  }
};

const Pieces = ({ line }: { readonly line: Line }) => (
  <>
    {line.map((piece, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
      <PieceOfLine key={at} piece={piece} />
    ))}
  </>
);

const BlockOfText = ({ block, heading: Heading }: { readonly block: Block; readonly heading: 'h3' | 'h4' }) => {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading className="pl-markup__heading">
          <Pieces line={block.line} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <Pieces line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul className="pl-list">
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other identity
            <li key={at}>
              <Pieces line={item} />
            </li>
          ))}
        </ul>
      );
  }
};

/** Text of a blueprint as people read it. The level of its headings fits the place it stands in. */
export const LightMarkup = ({ text, heading = 'h4' }: { readonly text: string; readonly heading?: 'h3' | 'h4' }) => (
  <div className="pl-markup">
    {readMarkup(text).map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no other identity
      <BlockOfText key={at} block={block} heading={heading} />
    ))}
  </div>
);
