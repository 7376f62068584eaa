import { visiblePieces } from "./safe-text.ts";

/** Shows a string an outsider wrote; `bdi` keeps its direction from spilling over. */
export const OutsideText = ({ text }: { text: string }) => (
  <bdi>
    {visiblePieces(text).map((piece, index) =>
      piece.odd === null ? (
        piece.text
      ) : (
        // The pieces of one text never move.
        <span key={`${index}-${piece.odd}`} className="ph-odd" title={piece.odd}>
          {piece.odd}
        </span>
      ),
    )}
  </bdi>
);
