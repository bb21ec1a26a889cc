import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A page of the portal, by its file name. */
export type PageName = 'sign-in.html' | 'roster.html' | 'coverage.html' | 'planning.html' | 'feedback.html';

/** What takes the place of the markers `<!--portal:…-->` of a page. */
export type PageParts = Readonly<Record<string, HtmlEscapedString | Promise<HtmlEscapedString>>>;

const MARKER = /<!--portal:([a-z-]+)-->/g;

/** The built pages, read once. */
export class Pages {
  readonly #templates: ReadonlyMap<PageName, string>;

  private constructor(templates: ReadonlyMap<PageName, string>) {
    this.#templates = templates;
  }

  /**
   * Reads the built pages.
   *
   * @param folder - where vite has put the pages and their assets.
   * @throws {Error} with Node's code `ENOENT` when the portal has not been built.
   */
  static async load(folder: string): Promise<Pages> {
    const names: readonly PageName[] = [
      'sign-in.html',
      'roster.html',
      'coverage.html',
      'planning.html',
      'feedback.html',
    ];
    const entries = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const);
    return new Pages(new Map(await Promise.all(entries)));
  }

  /**
   * A page in a language, with its parts put in.
   *
   * @throws {Error} when a marker of the page has no part, or the page does not exist.
   */
  async render(name: PageName, language: string, parts: PageParts): Promise<string> {
    const template = this.#templates.get(name);
    if (template === undefined) throw new Error(`There is no page ${name}.`);
    const ready = new Map<string, string>();
    for (const [marker, part] of Object.entries(parts)) ready.set(marker, String(await part));
    return template.replace('<html lang="zh-CN">', `<html lang="${language}">`).replace(MARKER, (_, marker: string) => {
      const part = ready.get(marker);
      if (part === undefined) throw new Error(`The page ${name} has a marker "${marker}" that nothing fills.`);
      return part;
    });
  }
}
