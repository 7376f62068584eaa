import type { SentenceRows } from "./sentence-rows.ts";
import { selectRows, stackRows, type SparseMatrix } from "./sparse-matrix.ts";
import { weighFeatures, type FeatureCounts, type Vocabulary } from "./vocabulary.ts";

/** Examples as a training sees them. */
export interface LabelledRows {
  matrix: SparseMatrix;
  labels: Int32Array;
  classes: number;
  /** The examples before they were weighed, where their sentences are to be learnt from. */
  documents?: readonly FeatureCounts[];
  /** Their sentences, once the features are chosen. */
  sentences?: SentenceRows;
}

/** Whole messages, which have pairs of words, are learnt from sentence by sentence too; one-line questions have no parts. */
export function weighExamples(
  { documents, labels, classes }: { documents: readonly FeatureCounts[]; labels: Int32Array; classes: number },
  vocabulary: Vocabulary,
): LabelledRows {
  const matrix = stackRows(
    documents.map((document) => weighFeatures(vocabulary, document)),
    vocabulary.keys.length,
  );
  return vocabulary.pairs ? { matrix, labels, classes, documents } : { matrix, labels, classes };
}

export function selectExamples({ matrix, labels, classes, documents }: LabelledRows, rows: Int32Array): LabelledRows {
  const selected = { matrix: selectRows(matrix, rows), labels: Int32Array.from(rows, (row) => labels[row] ?? 0), classes };
  if (documents === undefined) return selected;
  return { ...selected, documents: Array.from(rows).flatMap((row) => documents[row] ?? []) };
}
