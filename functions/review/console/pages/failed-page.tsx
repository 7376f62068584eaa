export const FailedPage = (_props: { query?: URLSearchParams; category?: string | null }) => null;
