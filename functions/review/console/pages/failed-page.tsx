export const FailedPage = (_props: object) => null;
