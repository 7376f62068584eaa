export const controlDe = {} as const;
export const controlEn: Record<keyof typeof controlDe, string> = {};
