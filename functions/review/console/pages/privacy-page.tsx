export const PrivacyPage = (_props: object) => null;
