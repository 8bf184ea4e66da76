/** The source of a pattern for one part of a template: `{name}` stands for any run of characters without a slash or a colon. */
export function segmentPattern(template: string): string {
  const parts = template.split(/\{[^{}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('[^/:]+');
}
