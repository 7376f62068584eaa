export const reviewDe = {} as const;
export const reviewEn: Record<keyof typeof reviewDe, string> = {};
