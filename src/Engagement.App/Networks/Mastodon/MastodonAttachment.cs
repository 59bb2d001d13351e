namespace Engagement.App.Networks.Mastodon;

/// <summary>A picture or film; without an address while the server still works on it.</summary>
internal sealed record MastodonAttachment(string? Id, string? Type, string? Url, string? PreviewUrl, string? Description);
