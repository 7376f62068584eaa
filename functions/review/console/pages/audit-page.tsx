export const AuditPage = (_props: { query?: URLSearchParams; category?: string | null }) => null;
