export const steeringDe = {} as const;
export const steeringEn: Record<keyof typeof steeringDe, string> = {};
