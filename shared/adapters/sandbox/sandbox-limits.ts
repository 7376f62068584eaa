/** CPU seconds for a mail itself: header, part tree, texts; the slowest real one took 0.3. */
export const MAIL_CPU_SECONDS = 5;
/** CPU seconds for one file's reader; the slowest real PDF of 500 pages took 9. */
export const FILE_CPU_SECONDS = 15;
/** CPU seconds more for each page that goes through OCR. */
export const OCR_PAGE_CPU_SECONDS = 60;
/** Wall time is this often the CPU time: a busy machine must not make good mail unreadable, a hanging reader must end. */
export const WALL_FACTOR = 4;
/** Wall seconds for one page of OCR, which works in threads of its own. */
export const OCR_PAGE_WALL_SECONDS = 60;
/** Megabytes a mail may take, heap and buffers together. */
export const MAIL_MEMORY_MB = 768;
/** Megabytes a file's reader may take. */
export const FILE_MEMORY_MB = 1_024;
/**
 * Megabytes of a worker's JavaScript heap, far above what it may take: when V8 meets this bound inside a builtin it ends
 * the whole process and not the worker, so the sandbox must have stopped the worker long before.
 */
export const HEAP_MB = 3_072;
/** Milliseconds between two looks at a busy worker; heaps grow by at most about 1 MB in a millisecond. */
export const WATCH_MS = 50;
/** Stopped readers of one input after which none is tried any more. */
export const MAX_STOPPED_READERS = 3;
/**
 * Inputs a worker has at once, the one it reads included: it answers when half of them are read, so that both threads always
 * have work and are seldom woken. Those behind one that takes long are given back and read elsewhere.
 */
export const LINE_IN_WORKER = 8;
/** Bytes of enclosures and letters of text in answers kept back for the next ones: larger ones are worth a message of their own. */
export const MAX_HELD_SIZE = 256 * 1024;
/** Bytes of an enclosed text that answers may wait for: it is read within milliseconds. */
export const MAX_QUICK_BYTES = 64 * 1024;
/** Inputs after which a worker is replaced, so that what readers leak cannot add up. */
export const WORKER_LIFE = 20_000;
/** Milliseconds a worker has to load its readers. */
export const START_MS = 30_000;
