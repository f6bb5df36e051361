import type { Effects } from '../effects/Effects.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { ChannelSettings } from '../model/Settings.ts';
import type { Channel, Progress } from './Channel.ts';
import { createFolderChannel } from './folder/createFolderChannel.ts';
import { createGitHubChannel } from './github/createGitHubChannel.ts';

/** What channels are made with: the world outside, and who is told while they wait. */
export interface ChannelWorld {
  readonly effects: Effects;
  readonly progress: Progress;
}

/** How long one request may take, in milliseconds; files are given more by their size. */
const timeoutMs = 60_000;

/** The environment's variables that may hold a channel's token, the first that is set. */
export const tokenVariables = {
  github: ['TORIKUMI_GITHUB_TOKEN', 'GITHUB_TOKEN'],
} as const satisfies Record<string, readonly string[]>;

type ChannelMaker = (settings: ChannelSettings & { readonly name: string }, world: ChannelWorld) => Channel;

/** Every kind of channel, by the `type` that `data/catalog.yaml` gives it. */
const channelTypes: Readonly<Record<ChannelSettings['type'], ChannelMaker>> = {
  folder: ({ name }, { effects }) => createFolderChannel(name, effects) as Channel,
  github: ({ name, owner = '', repo = '', base_url }, { effects, progress }) => {
    // A job's commit is known in the job's own repository alone.
    const isOwn = effects.env['GITHUB_REPOSITORY'] === `${owner}/${repo}`;
    const commit = isOwn ? effects.env['GITHUB_SHA'] : undefined;
    const settings = {
      name,
      owner,
      repo,
      ...(base_url === undefined ? {} : { base_url }),
      ...(commit === undefined ? {} : { target_commitish: commit }),
    };
    const { fetch, now, sleep } = effects;
    const token = findToken('github', effects);
    return createGitHubChannel(settings, { token, fetch, now, sleep, timeoutMs, progress }) as Channel;
  },
};

/** The channels of a catalogue under their names; the folder first, for the others' versions are told by it. */
export function nameChannels(
  settings: readonly ChannelSettings[] | undefined,
): readonly (ChannelSettings & { readonly name: string })[] {
  const all = settings ?? [];
  const folders = all.filter(({ type }) => type === 'folder');
  const others = all.filter(({ type }) => type !== 'folder');
  const named = [...(folders.length === 0 ? [{ type: 'folder' } as const] : folders), ...others].map((channel) => ({
    ...channel,
    name: channel.name ?? channel.type,
  }));
  const doubles = named.filter(({ name }, index) => named.findIndex((other) => other.name === name) !== index);
  if (doubles.length > 0) throw new PipelineError(2, doubles.map(tellDouble));
  return named;
}

/**
 * Makes one channel. Reading no setting but its own, it sends nothing yet.
 * @throws PipelineError (exit 2) as the channel's own settings do: `missing-token`, `invalid-owner`, …
 * @example createChannel({ type: 'folder', name: 'folder' }, world).isPublic // false
 */
export function createChannel(settings: ChannelSettings & { readonly name: string }, world: ChannelWorld): Channel {
  return channelTypes[settings.type](settings, world);
}

function findToken(type: keyof typeof tokenVariables, { env }: Pick<Effects, 'env'>): string {
  const name = tokenVariables[type].find((variable) => (env[variable] ?? '') !== '');
  const token = name === undefined ? undefined : env[name];
  if (token !== undefined) return token;
  const list = tokenVariables[type].map((variable) => `\`${variable}\``);
  throw new PipelineError(2, [
    {
      code: 'missing-token',
      messageJa: `${type} のトークンがありません。環境変数 ${list.join(' か ')} に入れてください。コマンドや設定ファイルには書かないでください。`,
      messageEn: `There is no token for ${type}. Put it into the environment variable ${list.join(' or ')}, never on the command line or into a settings file.`,
    },
  ]);
}

function tellDouble({ name }: { readonly name: string }): Fault {
  return {
    code: 'duplicate-channel',
    file: 'data/catalog.yaml',
    messageJa: `\`${name}\` という公開先が 2 つあります。name で別の名前を付けてください。`,
    messageEn: `Two channels are called \`${name}\`. Give one another name with \`name\`.`,
  };
}
