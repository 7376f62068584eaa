export const ControlPage = (_props: { query?: URLSearchParams; category?: string | null }) => null;
