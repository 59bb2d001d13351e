namespace Engagement.App.Networks.X;

/// <summary>A page of posts; an empty one has no data.</summary>
internal sealed record XPostPage(IReadOnlyList<XPost>? Data, XIncludes? Includes, XPostPage.XMeta? Meta)
{
    internal sealed record XMeta(string? NextToken, string? NewestId);
}
