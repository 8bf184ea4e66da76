import type { Ability } from '../client/Client.ts';
import type { RunPlan } from './RunPlan.ts';

/** The operations of a plan that the client says it can do, in order, or why it can do none. */
export function toSupported(
  client: { can?: readonly string[] },
  plan: RunPlan,
): { ops: RunPlan['ops'] } | { reason: string } {
  const can = (ability: Ability) => client.can?.includes(ability) ?? true;
  const ops = plan.ops.filter(can);
  const missing = [
    ...(ops.length > 0 ? [] : [plan.ops.join(' or ')]),
    ...(plan.cancel && !can('cancel') ? ['cancel'] : []),
    ...(plan.tokenLifeSeconds !== undefined && !can('token') ? ['token'] : []),
  ];
  return missing.length > 0
    ? { reason: `The client's \`can\` does not name ${missing.join(' and ')}.` }
    : { ops };
}
