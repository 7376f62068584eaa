export const SteeringPage = (_props: object) => null;
