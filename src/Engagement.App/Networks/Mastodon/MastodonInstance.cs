namespace Engagement.App.Networks.Mastodon;

/// <summary>What a server says of itself, in the second or the first version of the question.</summary>
internal sealed record MastodonInstance(
    string? Version, MastodonInstance.MastodonConfiguration? Configuration, int? MaxTootChars, MastodonInstance.MastodonUrls? Urls = null)
{
    /// <summary>Where its stream is; null when it does not say.</summary>
    public string? Streaming => Configuration?.Urls?.Streaming ?? Urls?.StreamingApi;

    internal sealed record MastodonConfiguration(
        MastodonStatusLimits? Statuses, MastodonMediaLimits? MediaAttachments, MastodonPollLimits? Polls = null, MastodonUrls? Urls = null);

    internal sealed record MastodonUrls(string? Streaming, string? StreamingApi);

    internal sealed record MastodonStatusLimits(int? MaxCharacters, int? MaxMediaAttachments, int? CharactersReservedPerUrl);

    internal sealed record MastodonPollLimits(int? MaxOptions, int? MaxCharactersPerOption, int? MinExpiration, int? MaxExpiration);

    internal sealed record MastodonMediaLimits(int? DescriptionLimit, long? ImageSizeLimit, long? VideoSizeLimit, IReadOnlyList<string>? SupportedMimeTypes);
}
