import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Appearance } from '../foundation/appearance.js';
import { importAgain } from '../foundation/import-again.js';

/** What a preset of a design system is for each scheme. */
interface Preset {
  readonly light: Appearance;
  readonly dark: Appearance;
}

/** Presets that a configuration block can name, each loaded when it is. */
const PRESETS = {
  'ant-design': async (): Promise<Preset> => {
    const { antDesignDark, antDesignLight } = await importAgain(() => import('../presets/ant-design.js'));
    return { light: antDesignLight, dark: antDesignDark };
  },
  'element-plus': async (): Promise<Preset> => {
    const { elementPlusDark, elementPlusLight } = await importAgain(() => import('../presets/element-plus.js'));
    return { light: elementPlusLight, dark: elementPlusDark };
  },
};

/** Name of a preset. */
export type PresetName = keyof typeof PRESETS;

/** Every preset that can be named. */
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** How the kit's elements look, as a configuration block says it. */
export interface ConfiguredAppearance extends Appearance {
  /** Values of a design system; the block's own tokens go before them. */
  readonly preset?: PresetName;
}

/**
 * The appearance that a configuration block asks for. Until its preset has come, and where it cannot be had, everything
 * looks as without one; it is tried again when the provider is put into a page again.
 */
export class ConfiguredAppearancePart implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** None on a server, which never puts the provider into a page. */
  #dark: MediaQueryList | undefined;
  readonly #follow = (): void => this.#host.requestUpdate();
  #asked: ConfiguredAppearance | undefined;
  #preset: Preset | undefined;
  #merged: { readonly from: Appearance; readonly value: Appearance } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark ??= matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#follow);
    this.#load();
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#follow);
  }

  /** Takes what another block asks for. */
  use(appearance: ConfiguredAppearance | undefined): void {
    this.#asked = appearance;
    this.#preset = undefined;
    this.#merged = undefined;
    this.#load();
  }

  /** What it comes to now; the same object as long as it is the same. */
  get value(): Appearance | undefined {
    const asked = this.#asked;
    if (!asked || !this.#preset) return asked;
    const isDark = asked.scheme === 'dark' || (asked.scheme === 'auto' && this.#dark?.matches === true);
    const from = this.#preset[isDark ? 'dark' : 'light'];
    if (this.#merged?.from !== from) {
      this.#merged = { from, value: { ...from, ...asked, tokens: { ...from.tokens, ...asked.tokens } } };
    }
    return this.#merged.value;
  }

  #load(): void {
    const asked = this.#asked;
    if (!asked?.preset || this.#preset) return;
    PRESETS[asked.preset]().then(
      (preset) => {
        // Another block may have come meanwhile.
        if (this.#asked !== asked) return;
        this.#preset = preset;
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }
}
