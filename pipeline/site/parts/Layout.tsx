import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../model/Settings.ts';
import type { AssetPaths } from '../assetPaths.ts';
import { localPath, type View } from '../View.ts';

/** One step of the way from the list of plans to a page. */
export interface Crumb {
  readonly text: string;
  readonly path: string;
  /** True when the text is the source's own, and so Japanese in every language. */
  readonly isSource?: boolean;
}

/** What stands around every page. */
export interface LayoutProps {
  readonly view: View;
  readonly assets: AssetPaths;
  readonly site: Bilingual;
  readonly title: string;
  readonly description: string;
  /** The way here; the page itself is not in it. */
  readonly crumbs?: readonly Crumb[];
  /** Address of the same data for programs, under the site's root. */
  readonly api: string;
  /** Further elements of `<head>`. */
  readonly head?: Child;
  /** Path of the picture that other sites show with a link to the page. */
  readonly picture?: string;
  readonly children?: Child;
}

/**
 * The policy of every page: nothing from elsewhere, no script or style in the page itself (CSP Level 3).
 * `frame-ancestors` works only as a header, which the live portal sends.
 */
export const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** A whole page: head, way back, main part, foot. */
export function Layout({ view, assets, site, title, description, crumbs, api, head, picture, children }: LayoutProps) {
  const { t, to, file, lang, path } = view;
  const name = view.say(site);
  const other = lang === 'ja' ? 'en' : 'ja';
  const address = (language: 'ja' | 'en'): string => `${view.root}${localPath(language, path)}`;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{path === '/' ? name : `${title} | ${name}`}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:locale" content={t('ja_JP', 'en_GB')} />
        <meta property="og:site_name" content={name} />
        <meta property="og:url" content={address(lang)} />
        {picture ? <meta property="og:image" content={`${view.root}${picture}`} /> : null}
        <link rel="canonical" href={address(lang)} />
        <link rel="alternate" hreflang="ja" href={address('ja')} />
        <link rel="alternate" hreflang="en" href={address('en')} />
        <link rel="alternate" type="application/atom+xml" href={file('/feed.xml')} title={name} />
        <link rel="icon" type="image/svg+xml" href={file(assets.icon)} />
        <link rel="stylesheet" href={file(assets.css)} />
        <script defer src={file(assets.js)} />
        {head}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('本文へ', 'Skip to the content')}
        </a>
        <header class="top">
          <a class="brand" href={to('/')}>
            <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M3 5h18v3H3zM3 11h12v3H3zM3 17h7v3H3z" />
            </svg>
            {name}
          </a>
          <nav aria-label={t('サイト', 'Site')}>
            <ul>
              <li>
                <a href={to('/')} aria-current={path === '/' ? 'page' : undefined}>
                  {t('計画一覧', 'Plans')}
                </a>
              </li>
              <li>
                <a href={to('/compare/')} aria-current={path === '/compare/' ? 'page' : undefined}>
                  {t('比べる', 'Compare')}
                </a>
              </li>
              <li>
                <a href={to('/about/')} aria-current={path === '/about/' ? 'page' : undefined}>
                  {t('判定のしかた', 'How flags are set')}
                </a>
              </li>
              <li>
                <a href={file(localPath(other, path))} hreflang={other} lang={other}>
                  {t('English', '日本語')}
                </a>
              </li>
            </ul>
          </nav>
        </header>
        {crumbs === undefined ? null : (
          <nav class="crumbs" aria-label={t('現在地', 'Where you are')}>
            <ol>
              <li>
                <a href={to('/')}>{t('計画一覧', 'Plans')}</a>
              </li>
              {crumbs.map((crumb) => (
                <li>
                  <a href={to(crumb.path)} lang={crumb.isSource ? 'ja' : undefined}>
                    <bdi>{crumb.text}</bdi>
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <main id="main">{children}</main>
        <footer>
          <p>
            {t(
              '判定は Torikumi が付けたもので、市の公式な評価ではありません。',
              'The flags are set by Torikumi; they are not an official assessment by a city.',
            )}
          </p>
          <p>
            {t('このページのデータ（API）: ', 'Data of this page (API): ')}
            <a href={file(api)}>
              <code>{`${view.root}${api}`}</code>
            </a>
          </p>
          <p>
            <a href={file('/feed.xml')}>{t('更新情報（Atom）', 'Updates (Atom)')}</a>
            {' ・ '}
            <a href={file('/sitemap.xml')}>{t('サイトマップ', 'Sitemap')}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
