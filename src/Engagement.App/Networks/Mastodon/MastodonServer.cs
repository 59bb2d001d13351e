using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Mastodon;

/// <summary>What one server takes, and what the account has chosen there; each server has its own.</summary>
/// <param name="Characters">Most a post may have.</param>
/// <param name="LinkLength">What each link counts.</param>
/// <param name="Attachments">Most pictures of a post.</param>
/// <param name="DescriptionLength">Longest description of a picture.</param>
/// <param name="ImageBytes">Largest picture.</param>
/// <param name="VideoBytes">Largest film.</param>
/// <param name="ContentTypes">What it takes; empty when it does not say.</param>
/// <param name="Visibility">Who sees the account's posts unless something else is said.</param>
/// <param name="Sensitive">Whether its pictures are covered unless something else is said.</param>
internal sealed record MastodonServer(
    int Characters,
    int LinkLength,
    int Attachments,
    int DescriptionLength,
    long ImageBytes,
    long VideoBytes,
    IReadOnlyList<string> ContentTypes,
    string Visibility,
    bool Sensitive)
{
    private const string Public = "public";

    /// <summary>What it takes of polls; null when it does not say.</summary>
    public MastodonInstance.MastodonPollLimits? Polls { get; init; }

    public static MastodonServer Of(MastodonInstance instance, MastodonAccount me)
    {
        var (statuses, media) = (instance.Configuration?.Statuses, instance.Configuration?.MediaAttachments);
        return new(
            statuses?.MaxCharacters ?? instance.MaxTootChars ?? MastodonText.Characters,
            statuses?.CharactersReservedPerUrl ?? MastodonText.LinkLength,
            statuses?.MaxMediaAttachments ?? 4,
            media?.DescriptionLimit ?? 1500,
            media?.ImageSizeLimit ?? long.MaxValue,
            media?.VideoSizeLimit ?? long.MaxValue,
            media?.SupportedMimeTypes ?? [],
            me.Source?.Privacy is "public" or "unlisted" or "private" or "direct" ? me.Source.Privacy : Public,
            me.Source?.Sensitive ?? false)
        {
            Polls = instance.Configuration?.Polls,
        };
    }

    /// <summary>Why the server would not take it; null when it would.</summary>
    public string? Refuses(string text, string? warning, IReadOnlyList<MediaRef> media)
    {
        var length = MastodonText.Length(text, LinkLength) + (warning is null ? 0 : MastodonText.Length(warning, LinkLength));
        if (length > Characters)
        {
            return $"This Mastodon server takes {Characters} characters, with the name of the person that is answered; this has {length}.";
        }

        if (media.Count > Attachments)
        {
            return $"This Mastodon server takes {Attachments} pictures with a post; this has {media.Count}.";
        }

        if (media.Count > 1 && media.Any(IsFilm))
        {
            return "Mastodon takes one film or several pictures with a post, not both.";
        }

        return media.Select(Refuses).FirstOrDefault(words => words is not null);
    }

    /// <summary>Why the server would not take a poll; null when it would.</summary>
    public string? Refuses(Poll poll) => (Polls?.MaxOptions, Polls?.MaxCharactersPerOption, Polls?.MinExpiration, Polls?.MaxExpiration) switch
    {
        ({ } most, _, _, _) when poll.Options.Count > most => $"This Mastodon server takes polls with {most} answers; this has {poll.Options.Count}.",
        (_, { } longest, _, _) when poll.Options.Any(option => option.Length > longest) => $"This Mastodon server takes answers of {longest} characters in a poll.",
        (_, _, { } least, _) when poll.Minutes * 60 < least => $"On this Mastodon server a poll runs at least {least / 60} minutes.",
        (_, _, _, { } most) when poll.Minutes * 60 > most => $"On this Mastodon server a poll runs at most {most / 60} minutes.",
        _ => null,
    };

    /// <summary>Why the server would not take a film, in words that go on after the account's name; null when it would.</summary>
    public string? RefusesFilm(MediaRef film) => (ContentTypes.Count > 0 && !ContentTypes.Contains(film.ContentType), film.Bytes > VideoBytes, film.AltText.Length > DescriptionLength) switch
    {
        (true, _, _) => "takes no MP4 films: its server says so. Leave the film out, or this channel.",
        (_, true, _) => FormattableString.Invariant($"takes films of at most {VideoBytes / 1_000_000.0:0.#} MB on its server; this has {film.Bytes / 1_000_000.0:0.#} MB."),
        (_, _, true) => $"takes descriptions of at most {DescriptionLength} characters on its server; this has {film.AltText.Length}.",
        _ => null,
    };

    private string? Refuses(MediaRef media)
    {
        var most = IsFilm(media) ? VideoBytes : ImageBytes;
        return (ContentTypes.Count > 0 && !ContentTypes.Contains(media.ContentType), media.Bytes > most, media.AltText.Length > DescriptionLength) switch
        {
            (true, _, _) => $"This Mastodon server does not take {media.ContentType}.",
            (_, true, _) => $"This Mastodon server takes files of {most / 1_000_000.0:0.#} MB; this has {media.Bytes / 1_000_000.0:0.#} MB.",
            (_, _, true) => $"This Mastodon server takes descriptions of {DescriptionLength} characters; one has {media.AltText.Length}.",
            _ => null,
        };
    }

    private static bool IsFilm(MediaRef media) => !media.ContentType.StartsWith("image/", StringComparison.Ordinal);
}
