import fc from 'fast-check';
import type { Case, Property } from '../check/Property.ts';
import { propertyParameters } from './propertyParameters.ts';

/** Whether there is a case at the path of a question; one that another version or seed gave may lead nowhere. */
export function leadsToCase(property: Property): boolean {
  const always = fc.property<[Case]>(property.cases(), () => true);
  try {
    return !fc.check(always, propertyParameters(property)).failed;
  } catch {
    // It throws for a path that it cannot go.
    return false;
  }
}
