export const LearningPage = (_props: object) => null;
