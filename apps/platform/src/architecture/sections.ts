/** A page is written by hand but for what stands between `<!-- generated: name -->` and `<!-- end -->`. */
const SECTION = /(<!-- generated: ([\w-]+) -->\n)[^]*?(<!-- end -->)/g;

/**
 * @param parts by name; one that the page does not have, or the other way round, is an error
 * @throws Error: one sentence that names the part
 */
export function withSections(page: string, parts: ReadonlyMap<string, string>): string {
  const left = new Set(parts.keys());
  const filled = page.replace(SECTION, (_whole, begin: string, name: string, end: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`The page has a section "${name}" that nothing generates.`);
    left.delete(name);
    return `${begin}\n${part}\n\n${end}`;
  });
  if (left.size > 0) throw new Error(`The page has no section for "${[...left].join(', ')}".`);
  return filled;
}
