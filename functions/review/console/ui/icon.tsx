const PATHS = {
  mail: "M2 4h12v8.500H2zM2 4.500l6 4.500 6-4.500",
  letter: "M3.500 1.500h6l3 3v10h-9zM9.500 1.500v3h3M5.500 8h5M5.500 10.500h5",
  form: "M2.500 2h11v12h-11zM5 5h2v2H5zM5 9.500h2v2H5zM9 6h2.500M9 10.500h2.500",
  chat: "M2 3h12v8H7l-3 3v-3H2zM5 6h6M5 8.500h4",
  message: "M4.500 1.500h7v13h-7zM7 12.500h2",
  event: "M9 1.500 3.500 9H8l-1 5.500L12.500 7H8z",
  tick: "M2.500 8.500 6 12l7.500-8",
  eye: "M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  alert: "M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM8 4.500v4.500M8 11v.6",
  warning: "M8 2 1.500 13.500h13zM8 6.500v3.500M8 11.800v.4",
  empty: "M2 3.500h12v9H2z",
  lock: "M3.500 7.500h9v6.500h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500",
  absent: "M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM3.500 3.500l9 9",
  search: "M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.500 10.500 14 14",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  moon: "M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7z",
  keyboard: "M1.500 4h13v8h-13zM4 6.500h.5M7 6.500h.5M10 6.500h.5M12 6.500h.5M4 9.500h8",
  person:
    "M8 2.500a2.700 2.700 0 1 0 0 5.400 2.700 2.700 0 0 0 0-5.400zM2.500 14c.5-3 2.500-4.500 5.500-4.500s5 1.500 5.500 4.500",
  clip: "M11.500 5.500 6.500 10.500a1.500 1.500 0 0 0 2 2l5-5a3 3 0 0 0-4.300-4.300L4 8.400a4.500 4.500 0 0 0 6.300 6.300",
  image: "M2 3h12v10H2zM4 11l3-4 2.500 3 1.500-1.500L13 11M10.500 5.500h.5",
  pdf: "M3.500 1.500h6l3 3v10h-9zM9.500 1.500v3h3M5.500 12c2-1 3-4 2.800-6-.1-1-.9-1-.9 0 .1 2 2 4 3.600 4",
  nested: "M2 3h9v6H2zM5 11.500h9V6M5 9.500v2",
  left: "M10 3 5 8l5 5",
  right: "M6 3l5 5-5 5",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2 5.500V2h3.500M14 5.500V2h-3.500M2 10.500V14h3.500M14 10.500V14h-3.500",
  rotate: "M13 8a5 5 0 1 1-1.500-3.500M13.500 1.500v3.500H10",
  freeze: "M8 1.500v13M2.500 5l11 6M13.500 5l-11 6",
  window: "M2 4h8v8H2zM7 2h7v7M14 2l-5 5",
  download: "M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11",
  link: "M6.500 9.500l3-3M7 4.500l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3.200 3.200 0 0 1 3 8.500L4.500 7",
  clock: "M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM8 4.500V8l2.500 2",
  close: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  undo: "M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6M5.500 3.500 2.500 6.500l3 3",
  list: "M5.500 4H14M5.500 8H14M5.500 12H14M2 4h.5M2 8h.5M2 12h.5",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it say what it means. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden="true"
    focusable="false"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flex: "none" }}
  >
    <path d={PATHS[name]} />
  </svg>
);

export const PosthornMark = ({ size = 22 }: { size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    strokeWidth={2.8}
    strokeLinecap="round"
  >
    <circle cx="12" cy="16" r="7" />
    <path d="M12 9h9.500c3.500 0 5.500-2 6.500-4.500v13c-1-2.500-3-4.500-6.500-4.500" />
    <path d="M2.500 23.500c3 3.300 8 4.500 12.500 3" />
  </svg>
);
