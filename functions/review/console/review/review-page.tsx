export const ReviewPage = (_props: object) => null;
