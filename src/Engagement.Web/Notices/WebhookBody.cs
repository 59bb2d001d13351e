namespace Engagement.Web.Notices;

/// <summary>A program that wants to be told.</summary>
internal sealed record WebhookBody(string? Url, IReadOnlyList<string>? Events);
