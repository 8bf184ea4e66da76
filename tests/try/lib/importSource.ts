/** The namespace of a module that is given as its text. */
export async function importSource(source: string): Promise<object> {
  return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as object;
}
