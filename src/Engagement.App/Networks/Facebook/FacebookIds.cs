namespace Engagement.App.Networks.Facebook;

/// <summary>One comment has two spellings, <c>98765</c> and <c>POST_98765</c>; here it has one.</summary>
internal static class FacebookIds
{
    /// <summary>A comment's id: the last part of its root's and the last part of its own.</summary>
    public static string Comment(string? root, string id) => root is null ? id : $"{Last(root)}_{Last(id)}";

    /// <summary>A post's id: always with its Page in front.</summary>
    public static string Post(string page, string id) => id.Contains('_', StringComparison.Ordinal) ? id : $"{page}_{id}";

    /// <summary>Graph writes <c>2026-11-22T05:09:33+0000</c>.</summary>
    public static DateTimeOffset? Instant(string? text) => WireTime.Read(text);

    private static string Last(string id) => id[(id.LastIndexOf('_') + 1)..];
}
