export const PrivacyPage = (_props: { query?: URLSearchParams; category?: string | null }) => null;
