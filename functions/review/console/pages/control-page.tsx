export const ControlPage = (_props: object) => null;
