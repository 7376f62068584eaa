export const AuditPage = (_props: object) => null;
