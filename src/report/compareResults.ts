const GROUPS = ['request', 'parsing', 'errors', 'backoff', 'lifecycle', 'server', 'drift'];

/**
 * Orders check ids as a report lists them: specs in the order given, groups in the order of a client's work, slugs
 * by name with numbers by size. It needs nothing but the ids, so that merged shards come out like one run.
 */
export function compareResults(
  specs: readonly string[],
): (a: { check: string }, b: { check: string }) => number {
  return (a, b) => {
    const [specA = '', groupA = '', slugA = ''] = parts(a.check);
    const [specB = '', groupB = '', slugB = ''] = parts(b.check);
    return (
      specs.indexOf(specA) - specs.indexOf(specB) ||
      place(groupA) - place(groupB) ||
      bySize(groupA, groupB) ||
      bySize(slugA, slugB)
    );
  };
}

function parts(id: string): string[] {
  const [spec = '', group = '', ...slug] = id.split('/');
  return [spec, group, slug.join('/')];
}

function place(group: string): number {
  const index = GROUPS.indexOf(group);
  return index === -1 ? GROUPS.length : index;
}

function bySize(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
