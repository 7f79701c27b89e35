import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import type { ShellChannel } from './shell-channel';

// The design tokens ask Atlassian's feature flag service, which is not there; without an answer they would warn in every frame.
setBooleanFeatureFlagResolver(() => false);

type ThemeState = NonNullable<Parameters<typeof getThemeHtmlAttrs>[0]>;

/**
 * `view.theme.enable()`: brings Atlassian's design tokens into the frame and keeps them as the shell's. The styles are constructed sheets,
 * not style elements, so that they work under the policy of an app that declares no inline styles.
 */
export class FrameTheme {
  private readonly sheets: CSSStyleSheet[] = [];
  private enabled = false;

  constructor(
    private readonly channel: ShellChannel,
    private readonly page: Document,
  ) {}

  async enable(): Promise<void> {
    if (this.enabled) return;
    this.enabled = true;
    this.channel.on('host/theme', (theme) => void this.apply(theme as ThemeState));
    await this.apply((await this.channel.call('getTheme')) as ThemeState);
  }

  private async apply(theme: ThemeState): Promise<void> {
    const themes = await getThemeStyles(theme);
    const others = this.page.adoptedStyleSheets.filter((sheet) => !this.sheets.includes(sheet));
    this.sheets.splice(0, this.sheets.length, ...themes.map(({ css }) => sheetOf(css)));
    this.page.adoptedStyleSheets = [...others, ...this.sheets];
    for (const [name, value] of Object.entries(getThemeHtmlAttrs(theme))) this.page.documentElement.setAttribute(name, value);
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
