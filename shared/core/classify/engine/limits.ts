/** Characters of one text that are read: 20,000 take about 20 ms, so 5 MB of text cost no more than that. */
export const MAX_TEXT_CHARACTERS = 20_000;

/** Share of the cap that is read from the end: long letters and rambling mails often ask in their last third. */
export const TAIL_SHARE = 0.25;

/** Features a model keeps; at 150 categories that is 7.5 MB of int8 weights. */
export const MAX_FEATURES = 50_000;

/** Non-text features (`form:contact` ...) read per item. */
export const MAX_EXTRA_FEATURES = 64;

/** Characters of one word that make n-grams; longer runs are encoded data or noise. */
export const MAX_WORD_CHARACTERS = 40;

/** In-word character n-grams, lengths in characters with the word's edges counted as one each. */
export const MIN_GRAM = 2;
export const MAX_GRAM = 5;

/** Distinct spellings whose stem is remembered; about 5 MB. */
export const MAX_REMEMBERED_STEMS = 50_000;
