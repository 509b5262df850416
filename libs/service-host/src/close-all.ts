/** In order, and every one also when another fails; the first failure is told at the end. */
export async function closeAll(closing: readonly (() => Promise<unknown>)[]): Promise<void> {
  let failed: { error: unknown } | undefined;
  for (const close of closing) {
    try {
      await close();
    } catch (error) {
      failed ??= { error };
    }
  }
  if (failed) throw failed.error;
}
