/** The names in braces: `/jobs/{id}/steps/{step}` gives `['id', 'step']`. */
export function listTemplateNames(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}
