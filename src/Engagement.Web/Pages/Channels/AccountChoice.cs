namespace Engagement.Web.Pages.Channels;

/// <summary>An account that may become a channel.</summary>
public sealed record AccountChoice(string RemoteId, string DisplayName, string? Warning);
