export const SteeringPage = (_props: { query?: URLSearchParams; category?: string | null }) => null;
