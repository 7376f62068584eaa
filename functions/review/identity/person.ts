import type { SettingStore } from "../../../shared/ports/setting-store.ts";
import type { Reviewer } from "../../../shared/core/review/reviewer.ts";
import { personSchema, type Role, roleSchema } from "../../../shared/schemas/review-api.ts";
import type { Identity } from "./identity.ts";

export const personSetting = (user: string): string => `person/${user}`;

const TEAM_PREFIX = "team-";
const LEVEL_OF_CLERK = 1;
const LEVEL_OF_LEAD = 3;

/** Roles and teams from the person's record where an admin made one, else from the issuer's groups. */
export const reviewerOf = async (settings: SettingStore, tenantId: string, identity: Identity): Promise<Reviewer> => {
  const setting = await settings.get(tenantId, personSetting(identity.user));
  if (setting === undefined) return byGroups(identity);
  const record = personSchema.parse(setting.value);
  const { name, teams, categories, level, masked } = record;
  return { user: identity.user, name, roles: record.active ? record.roles : [], teams, categories, level, masked };
};

const byGroups = (identity: Identity): Reviewer => {
  const roles = rolesOf(identity.groups);
  const leads = roles.includes("lead") || roles.includes("admin");
  return {
    user: identity.user,
    name: identity.name,
    roles,
    teams: teamsOf(identity.groups),
    categories: [],
    level: leads ? LEVEL_OF_LEAD : LEVEL_OF_CLERK,
    masked: maskedByDefault(roles),
  };
};

const rolesOf = (groups: string[]): Role[] =>
  groups.flatMap((group) => {
    const role = roleSchema.safeParse(group);
    return role.success ? [role.data] : [];
  });

const teamsOf = (groups: string[]): string[] =>
  groups.flatMap((group) => (group.startsWith(TEAM_PREFIX) ? [group.slice(TEAM_PREFIX.length)] : []));

/** Those who only look, or are not of the house, need no bank details. */
const maskedByDefault = (roles: Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === "auditor" || role === "partner");
