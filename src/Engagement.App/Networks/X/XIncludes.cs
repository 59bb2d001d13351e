namespace Engagement.App.Networks.X;

/// <summary>What posts refer to, beside them.</summary>
internal sealed record XIncludes(IReadOnlyList<XUser>? Users, IReadOnlyList<XIncludes.XMedia>? Media)
{
    internal sealed record XMedia(string? MediaKey, string? Type, string? Url, string? PreviewImageUrl);
}
