export const LearningPage = (_props: { query?: URLSearchParams; category?: string | null }) => null;
