import type { Claim } from '../spec/Claim.ts';

const REQUESTS = {
  'no-credential': 'a request without a credential',
  'unknown-job': 'a request for a job that cannot exist',
  job: 'a request for the job',
};

/** Says in words what answers of a server have to be like for a claim to hold. */
export function describeClaim(claim: Claim): string {
  const { to, status, when } = claim;
  const shown = describeShown(claim);
  const asked = to === undefined ? undefined : REQUESTS[to];
  if (shown === undefined) return `${asked} is answered with ${status}`;
  const ofWhich = asked === undefined ? '' : ` to ${asked}`;
  const kind = when === undefined ? '' : `, whose body fits ${JSON.stringify(when)},`;
  return `a ${status}${ofWhich}${kind} ${shown}`;
}

function describeShown({ content, header, at, is, absent, keywords, param }: Claim): string | undefined {
  if (content !== undefined) return 'has a body of JSON';
  if (header !== undefined) {
    if (absent) return `has no header ${header}`;
    return is === undefined
      ? `has the header ${header}`
      : `has a header ${header}, if any, that fits ${JSON.stringify(is)}`;
  }
  if (at === undefined) return undefined;
  const place = at === '' ? 'a body' : `${at}`;
  if (absent) return `has no ${place}`;
  if (param !== undefined) return `has in ${place} the ${param} that was asked for`;
  if (is !== undefined) return `has ${place}, if any, that fits ${JSON.stringify(is)}`;
  const described = keywords === undefined ? 'fits' : `fits ${keywords.join(' and ')} of`;
  return `has ${place}, if any, that ${described} its documented schema`;
}
