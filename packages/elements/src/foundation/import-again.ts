let attempts = 0;

/**
 * Loads a part on demand, also where an earlier attempt failed.
 *
 * Firefox and Chromium before 2023 keep a module that they could not fetch as failed for as long as the page lives
 * (HTML, "fetch a single module script": the module map), so that a weak signal would cost the reader the part until
 * the page is loaded anew. Their message names the address; under another query it is another module to them. Safari
 * does not name it, and there the failure stays.
 *
 * @throws what the first attempt threw where the part cannot be fetched now either.
 */
export async function importAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const address = /\w+:\/\/\S+/.exec(String(cause))?.[0];
    if (!address) throw cause;
    attempts += 1;
    return import(/* @vite-ignore */ `${address}?again=${attempts}`).catch(() => {
      throw cause;
    }) as Promise<Module>;
  }
}
